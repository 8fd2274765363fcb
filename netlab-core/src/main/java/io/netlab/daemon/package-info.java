/** The engine of a lab, as {@code dockerd} is that of a machine: its containers, their networks, their images. */
@NullMarked
package io.netlab.daemon;

import org.jspecify.annotations.NullMarked;

/**
 * Follows one packet through the real kernel: what was seen of it on every link, which rules it met, what was made of its
 * addresses, and where it ended. Nothing is concluded that was not seen or read.
 */
@NullMarked
package io.netlab.trace;

import org.jspecify.annotations.NullMarked;

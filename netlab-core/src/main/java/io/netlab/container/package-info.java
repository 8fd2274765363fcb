/** Containers as the kernel and an OCI runtime know them: root file system, bundle, process, what it said and how it ended. */
@NullMarked
package io.netlab.container;

import org.jspecify.annotations.NullMarked;

/**
 * Compares what is claimed of a network with what probes and the kernel say, again and again until it comes true or the
 * time is over.
 */
@NullMarked
package io.netlab.verify;

import org.jspecify.annotations.NullMarked;

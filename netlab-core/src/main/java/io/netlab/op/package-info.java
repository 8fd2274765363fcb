/**
 * What can be done to a network, one step each: make a namespace, add an address. Pure data: running, explaining,
 * exporting and undoing are readers of it.
 */
@NullMarked
package io.netlab.op;

import org.jspecify.annotations.NullMarked;

/**
 * What can be claimed of a network and tested: that a ping is answered, that a route is there. Only the claim is here,
 * the package {@code verify} tests it. Pure data, no I/O.
 */
@NullMarked
package io.netlab.check;

import org.jspecify.annotations.NullMarked;

/** Values of the network: names, addresses, prefixes. Pure data, no I/O. */
@NullMarked
package io.netlab.net;

import org.jspecify.annotations.NullMarked;

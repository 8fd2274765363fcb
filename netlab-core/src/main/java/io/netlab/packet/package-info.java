/** Packets as they are on the wire, read header by header, and the line that tcpdump would print. Pure data, no I/O. */
@NullMarked
package io.netlab.packet;

import org.jspecify.annotations.NullMarked;

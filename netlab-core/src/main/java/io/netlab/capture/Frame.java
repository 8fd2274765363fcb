package io.netlab.capture;

import io.netlab.net.Bytes;
import io.netlab.packet.Packet;

/**
 * A frame that was seen on a link.
 *
 * @param time when, in nanoseconds since 1970, by the kernel's clock, which is one for all namespaces
 * @param node the namespace of the link
 * @param link its name
 * @param isOut whether the node sent it there, or received it
 * @param bytes of the frame, of a long one the beginning
 * @param length of the frame on the link, in bytes
 */
public record Frame(long time, String node, String link, boolean isOut, Bytes bytes, int length) {
    /** What is in it. */
    public Packet packet() {
        return Packet.ofFrame(bytes);
    }

    /** {@code ns1:eth0}. */
    public String place() {
        return node + ":" + link;
    }
}

package io.netlab.netlink;

import io.netlab.net.Bytes;

/** Hears every datagram that goes to the kernel and comes back, byte for byte. */
public interface WireTap {
    /** Hears nothing, and costs nothing. */
    WireTap NONE = new WireTap() {
        @Override
        public boolean listening() {
            return false;
        }

        @Override
        public void sent(Bytes datagram) {}

        @Override
        public void received(Bytes datagram) {}
    };

    /** The tap for one more socket, which stands there; the same one unless it has to tell sockets apart. */
    default WireTap at(WireEnd end) {
        return this;
    }

    /** False while nothing has to be copied for this tap. */
    default boolean listening() {
        return true;
    }

    /** One or more requests, as they were sent. */
    void sent(Bytes datagram);

    /** One or more messages, as they came. */
    void received(Bytes datagram);
}

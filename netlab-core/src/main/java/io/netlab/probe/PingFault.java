package io.netlab.probe;

/** What keeps a ping from its first packet, in the words of {@code ping(8)}. Never leaves this package. */
final class PingFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PingFault(String message) {
        super(message, null, false, false);
    }
}

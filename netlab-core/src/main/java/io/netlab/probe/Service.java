package io.netlab.probe;

/** What is done when a socket of a server has something to read. */
interface Service {
    /** Serves what is there; true when the socket is done with and can be closed. */
    boolean serve(int descriptor, ServerLoop loop);

    /** True when a fault on the socket is the peer's, whose connection then ends; a listening socket goes on. */
    default boolean endsWithFault() {
        return false;
    }
}

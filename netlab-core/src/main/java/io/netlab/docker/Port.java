package io.netlab.docker;

import io.netlab.check.Protocol;

/** A port of a transport: {@code 80/tcp}. */
public record Port(Protocol protocol, int number) {
    @Override
    public String toString() {
        return number + "/" + protocol.word();
    }
}

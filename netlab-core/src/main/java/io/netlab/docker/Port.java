package io.netlab.docker;

import io.netlab.check.Protocol;
import java.util.Locale;

/** A port of a transport: {@code 80/tcp}. */
public record Port(Protocol protocol, int number) {
    /** Reads what {@link #toString} makes. Throws IllegalArgumentException when it is something else. */
    public static Port parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("\"" + text + "\" is no port like 80/tcp");
        }
        Protocol protocol = Protocol.valueOf(text.substring(slash + 1).toUpperCase(Locale.ROOT));
        return new Port(protocol, Integer.parseInt(text.substring(0, slash)));
    }

    @Override
    public String toString() {
        return number + "/" + protocol.word();
    }
}

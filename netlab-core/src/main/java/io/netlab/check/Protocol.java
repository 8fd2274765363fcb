package io.netlab.check;

import java.util.Locale;

/** The transports that servers of a scenario speak. */
public enum Protocol {
    TCP,
    UDP;

    /** {@code tcp}, {@code udp}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.netlab.listing;

import io.netlab.net.Bytes;
import io.netlab.netlink.Attributes;
import java.util.Locale;

/** Writes attributes of bridges and ports with the widths that {@code brctl} gives them. */
final class BrctlFields {
    private static final int HUNDREDTHS = 100;
    private static final int PRIORITY_LENGTH = 2;

    private final Attributes attributes;
    private final StringBuilder text = new StringBuilder();

    BrctlFields(Attributes attributes) {
        this.attributes = attributes;
    }

    /** The priority and the Ethernet address that make a bridge's place in the spanning tree. */
    static String id(Attributes attributes, int type) {
        Bytes id = attributes.bytes(type).orElse(Bytes.of(new byte[8]));
        return id.slice(0, PRIORITY_LENGTH) + "." + id.slice(PRIORITY_LENGTH, id.length());
    }

    /** Hundredths of a second as seconds. */
    static String time(long hundredths) {
        return String.format(Locale.ROOT, "%4d.%02d", hundredths / HUNDREDTHS, hundredths % HUNDREDTHS);
    }

    BrctlFields text(String words) {
        text.append(words);
        return this;
    }

    /** A bridge's place in the spanning tree, with the words before it; so are all that follow. */
    BrctlFields id(String words, int type) {
        return text(words + id(attributes, type));
    }

    BrctlFields number(String words, int type) {
        return text(String.format(Locale.ROOT, "%s%4d", words, value(type)));
    }

    BrctlFields plain(String words, int type) {
        return text(words + value(type));
    }

    BrctlFields hex(String words, int type) {
        return text(String.format(Locale.ROOT, "%s%04x", words, value(type)));
    }

    BrctlFields time(String words, int type) {
        return text(words + time(value(type)));
    }

    BrctlFields flag(String name, int type) {
        return text(attributes.flag(type) ? name : "");
    }

    private long value(int type) {
        return attributes.number(type).orElse(0);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

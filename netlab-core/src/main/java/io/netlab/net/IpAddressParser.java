package io.netlab.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one literal address, IPv4 or IPv6, strictly: four decimal numbers without leading zeros, or RFC 4291 text. */
final class IpAddressParser {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final int GROUPS = 8;

    private final String text;

    IpAddressParser(String text) {
        this.text = text;
    }

    IpAddress parse() {
        return text.indexOf(':') < 0 ? IpAddress.of(quad(text)) : IpAddress.of(ipv6());
    }

    private Bytes quad(String quad) {
        String[] parts = quad.split("\\.", -1);
        if (parts.length != 4) {
            throw refusal();
        }
        byte[] content = new byte[4];
        for (int i = 0; i < 4; i++) {
            if (!DECIMAL.matcher(parts[i]).matches() || Integer.parseInt(parts[i]) > 255) {
                throw refusal();
            }
            content[i] = (byte) Integer.parseInt(parts[i]);
        }
        return Bytes.of(content);
    }

    private Bytes ipv6() {
        String[] halves = text.split("::", -1);
        if (halves.length > 2) {
            throw refusal();
        }
        List<Integer> groups = groups(halves[0], halves.length == 1);
        if (halves.length == 2) {
            List<Integer> tail = groups(halves[1], true);
            int zeros = GROUPS - groups.size() - tail.size();
            if (zeros < 1) {
                throw refusal();
            }
            groups.addAll(Collections.nCopies(zeros, 0));
            groups.addAll(tail);
        }
        return bytesOf(groups);
    }

    /** The groups of one side of {@code ::}; a dotted quad may only end the whole text. */
    private List<Integer> groups(String half, boolean endsText) {
        List<Integer> groups = new ArrayList<>();
        if (half.isEmpty()) {
            return groups;
        }
        String[] parts = half.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            if (endsText && i == parts.length - 1 && parts[i].indexOf('.') >= 0) {
                Bytes quad = quad(parts[i]);
                groups.add(quad.at(0) << 8 | quad.at(1));
                groups.add(quad.at(2) << 8 | quad.at(3));
            } else if (HEX.matcher(parts[i]).matches()) {
                groups.add(Integer.parseInt(parts[i], 16));
            } else {
                throw refusal();
            }
        }
        return groups;
    }

    private Bytes bytesOf(List<Integer> groups) {
        if (groups.size() != GROUPS) {
            throw refusal();
        }
        byte[] content = new byte[2 * GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            int group = groups.get(i);
            content[2 * i] = (byte) (group >> 8);
            content[2 * i + 1] = (byte) group;
        }
        return Bytes.of(content);
    }

    private IllegalArgumentException refusal() {
        return new IllegalArgumentException("\"" + text + "\" is not an IPv4 or IPv6 address");
    }
}

package io.netlab.check;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;

/** An address and a port: where a server listens. */
public record Endpoint(IpAddress address, int port) {
    /** Throws IllegalArgumentException when the port is outside 1 to 65535. */
    public Endpoint {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is outside 1 to 65535");
        }
    }

    /** {@code 203.0.113.8:80} or {@code [2001:db8::8]:80}; throws IllegalArgumentException on anything else. */
    public static Endpoint parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("\"" + text + "\" is not an address with a port, like 203.0.113.8:80");
        }
        String address = text.substring(0, colon);
        boolean bracketed = address.startsWith("[") && address.endsWith("]");
        IpAddress parsed = IpAddress.parse(bracketed ? address.substring(1, address.length() - 1) : address);
        if (bracketed != (parsed.family() == AddressFamily.IPV6)) {
            throw new IllegalArgumentException("\"" + text + "\": an IPv6 address before a port stands in [ ]");
        }
        return new Endpoint(parsed, Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return address.family() == AddressFamily.IPV6 ? "[" + address + "]:" + port : address + ":" + port;
    }
}

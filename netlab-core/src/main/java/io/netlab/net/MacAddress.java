package io.netlab.net;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** An Ethernet address of six bytes, written {@code 02:42:ac:11:00:02}. */
public record MacAddress(Bytes bytes) {
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}");

    /** Throws IllegalArgumentException when there are not six bytes. */
    public MacAddress {
        if (bytes.length() != 6) {
            throw new IllegalArgumentException("an Ethernet address has 6 bytes, not " + bytes.length());
        }
    }

    /** Reads six pairs of hexadecimal digits with colons. Throws IllegalArgumentException on anything else. */
    public static MacAddress parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not an Ethernet address like 02:42:ac:11:00:02");
        }
        return new MacAddress(Bytes.ofHex(text.replace(":", "")));
    }

    /**
     * The address that Docker gives to a container's interface: {@code 02:42} and the four bytes of its IPv4 address.
     */
    public static MacAddress ofContainer(IpAddress address) {
        if (address.family() != AddressFamily.IPV4) {
            throw new IllegalArgumentException(
                    "Docker makes an Ethernet address of an IPv4 address, not of " + address);
        }
        return new MacAddress(Bytes.ofHex("0242" + address.bytes()));
    }

    /** True for a group address (broadcast and multicast): the lowest bit of the first byte. */
    public boolean isMulticast() {
        return (bytes.at(0) & 1) != 0;
    }

    @Override
    public String toString() {
        return HexFormat.ofDelimiter(":").formatHex(bytes.toArray());
    }
}

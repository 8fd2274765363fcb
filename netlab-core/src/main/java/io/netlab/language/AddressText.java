package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as {@code ip} takes them: {@code 10/8} and {@code 10.1/16} are short for zeros behind, and a prefix may be
 * a netmask ({@code get_addr_ipv4} and {@code get_netmask} in iproute2's {@code lib/utils.c}).
 */
final class AddressText {
    private static final Pattern SHORT = Pattern.compile("(0|[1-9][0-9]{0,2})(?:\\.(0|[1-9][0-9]{0,2})){0,3}");

    private AddressText() {}

    static Optional<IpAddress> address(String text) {
        if (SHORT.matcher(text).matches()) {
            return shortAddress(text.split("\\."));
        }
        try {
            return Optional.of(IpAddress.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<IpAddress> shortAddress(String[] parts) {
        byte[] content = new byte[AddressFamily.IPV4.addressLength()];
        for (int i = 0; i < parts.length; i++) {
            int part = Integer.parseInt(parts[i]);
            if (part > 255) {
                return Optional.empty();
            }
            content[i] = (byte) part;
        }
        return Optional.of(IpAddress.of(Bytes.of(content)));
    }

    static Optional<IpPrefix> prefix(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return address(text).map(IpPrefix::host);
        }
        Optional<IpAddress> address = address(text.substring(0, slash));
        return address.flatMap(
                found -> length(text.substring(slash + 1), found.family()).map(length -> new IpPrefix(found, length)));
    }

    private static Optional<Integer> length(String text, AddressFamily family) {
        if (text.matches("[0-9]{1,3}")) {
            return Optional.of(Integer.parseInt(text)).filter(length -> length <= family.addressBits());
        }
        boolean isMask = text.matches("[0-9]+(\\.[0-9]+){3}") && family == AddressFamily.IPV4;
        return isMask ? address(text).flatMap(AddressText::bitsOf) : Optional.empty();
    }

    /** The ones of a netmask, which has no zero before a one. */
    private static Optional<Integer> bitsOf(IpAddress mask) {
        Matcher bits = Pattern.compile("(1*)0*").matcher(binary(mask));
        return bits.matches() ? Optional.of(bits.group(1).length()) : Optional.empty();
    }

    private static String binary(IpAddress mask) {
        String digits = mask.toNumber().toString(2);
        return "0".repeat(mask.family().addressBits() - digits.length()) + digits;
    }
}

package io.netlab.net;

import java.math.BigInteger;

/**
 * An address with the length of its network's prefix: {@code 172.17.0.1/16} is the address of an interface,
 * {@code 172.17.0.0/16} the network that it lies in.
 */
public record IpPrefix(IpAddress address, int length) {
    /** Throws IllegalArgumentException when the length is outside 0 to 32 (IPv4) or 128 (IPv6). */
    public IpPrefix {
        if (length < 0 || length > address.family().addressBits()) {
            throw new IllegalArgumentException("/" + length + " is not a prefix length of "
                    + (address.family() == AddressFamily.IPV4 ? "IPv4 (0 to 32)" : "IPv6 (0 to 128)"));
        }
    }

    /**
     * Reads {@code address/length}; an address alone has the longest prefix, as {@code ip address add} takes it. Throws
     * IllegalArgumentException with a sentence for the user.
     */
    public static IpPrefix parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return host(IpAddress.parse(text));
        }
        IpAddress address = IpAddress.parse(text.substring(0, slash));
        String length = text.substring(slash + 1);
        if (!length.matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("\"" + text + "\" has no prefix length behind its /");
        }
        return new IpPrefix(address, Integer.parseInt(length));
    }

    /** The prefix that holds this address alone: /32 or /128. */
    public static IpPrefix host(IpAddress address) {
        return new IpPrefix(address, address.family().addressBits());
    }

    /** The default route's prefix: {@code 0.0.0.0/0} or {@code ::/0}. */
    public static IpPrefix all(AddressFamily family) {
        return new IpPrefix(IpAddress.any(family), 0);
    }

    /** {@code IPV4} or {@code IPV6}. */
    public AddressFamily family() {
        return address.family();
    }

    /** The same prefix with the host's bits cleared: 172.17.0.0/16 of 172.17.0.1/16. */
    public IpPrefix network() {
        BigInteger masked = address.toNumber().shiftRight(hostBits()).shiftLeft(hostBits());
        return new IpPrefix(IpAddress.ofNumber(family(), masked), length);
    }

    /** The last address of the network, which for IPv4 is its broadcast address (RFC 919). */
    public IpAddress last() {
        BigInteger hosts = BigInteger.ONE.shiftLeft(hostBits()).subtract(BigInteger.ONE);
        return IpAddress.ofNumber(family(), address.toNumber().or(hosts));
    }

    /** True when no bit behind the prefix is set: what a route or a subnet must be. */
    public boolean isNetwork() {
        return equals(network());
    }

    /** True when the address is in this network; never across families. */
    public boolean contains(IpAddress other) {
        return other.family() == family()
                && other.toNumber()
                        .shiftRight(hostBits())
                        .equals(address.toNumber().shiftRight(hostBits()));
    }

    /** True when one network lies within the other; never across families. */
    public boolean overlaps(IpPrefix other) {
        return length <= other.length ? contains(other.address) : other.contains(address);
    }

    private int hostBits() {
        return family().addressBits() - length;
    }

    @Override
    public String toString() {
        return address + "/" + length;
    }
}

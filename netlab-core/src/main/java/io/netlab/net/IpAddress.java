package io.netlab.net;

import java.math.BigInteger;

/** An IPv4 or IPv6 address. Its text is that of RFC 5952: lower case, the longest run of zeros as {@code ::}. */
public record IpAddress(AddressFamily family, Bytes bytes) implements Comparable<IpAddress> {
    /** Throws IllegalArgumentException when the number of bytes is not the family's. */
    public IpAddress {
        if (bytes.length() != family.addressLength()) {
            throw new IllegalArgumentException(
                    family.word() + " address of " + bytes.length() + " bytes instead of " + family.addressLength());
        }
    }

    /** Four bytes make an IPv4 address, sixteen an IPv6 address; throws IllegalArgumentException on other lengths. */
    public static IpAddress of(Bytes bytes) {
        return new IpAddress(bytes.length() == 4 ? AddressFamily.IPV4 : AddressFamily.IPV6, bytes);
    }

    /**
     * Reads a literal address; a name is never looked up. Throws IllegalArgumentException with a sentence for the user.
     */
    public static IpAddress parse(String text) {
        return new IpAddressParser(text).parse();
    }

    /** The address of all zeros: {@code 0.0.0.0} or {@code ::}. */
    public static IpAddress any(AddressFamily family) {
        return new IpAddress(family, Bytes.of(new byte[family.addressLength()]));
    }

    /**
     * The address that lies a number of steps behind this one; throws IllegalArgumentException past the last address.
     */
    public IpAddress plus(long steps) {
        return ofNumber(family, toNumber().add(BigInteger.valueOf(steps)));
    }

    /** The address as an unsigned number, its first byte the highest. */
    public BigInteger toNumber() {
        return new BigInteger(1, bytes.toArray());
    }

    static IpAddress ofNumber(AddressFamily family, BigInteger number) {
        if (number.signum() < 0 || number.bitLength() > family.addressBits()) {
            throw new IllegalArgumentException(number + " is not an " + family.word() + " address");
        }
        byte[] content = new byte[family.addressLength()];
        byte[] digits = number.toByteArray();
        int length = Math.min(digits.length, content.length);
        System.arraycopy(digits, digits.length - length, content, content.length - length, length);
        return new IpAddress(family, Bytes.of(content));
    }

    /** True for 127.0.0.0/8 and ::1. */
    public boolean isLoopback() {
        return family == AddressFamily.IPV4 ? bytes.at(0) == 127 : toNumber().equals(BigInteger.ONE);
    }

    /** True for 169.254.0.0/16 and fe80::/10. */
    public boolean isLinkLocal() {
        return family == AddressFamily.IPV4
                ? bytes.at(0) == 169 && bytes.at(1) == 254
                : bytes.at(0) == 0xfe && (bytes.at(1) & 0xc0) == 0x80;
    }

    /** True for 224.0.0.0/4 and ff00::/8. */
    public boolean isMulticast() {
        return family == AddressFamily.IPV4 ? (bytes.at(0) & 0xf0) == 0xe0 : bytes.at(0) == 0xff;
    }

    @Override
    public int compareTo(IpAddress other) {
        int byFamily = family.compareTo(other.family);
        return byFamily != 0 ? byFamily : toNumber().compareTo(other.toNumber());
    }

    @Override
    public String toString() {
        return family == AddressFamily.IPV4 ? IpAddressPrinter.dotted(bytes) : IpAddressPrinter.colons(bytes);
    }
}

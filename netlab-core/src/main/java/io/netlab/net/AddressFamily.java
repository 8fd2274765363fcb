package io.netlab.net;

/** The two families of internet addresses, with the numbers that Linux gives them ({@code linux/socket.h}). */
public enum AddressFamily {
    IPV4(2, 4),
    IPV6(10, 16);

    private final int number;
    private final int addressLength;

    AddressFamily(int number, int addressLength) {
        this.number = number;
        this.addressLength = addressLength;
    }

    /** {@code AF_INET} or {@code AF_INET6}. */
    public int number() {
        return number;
    }

    /** The length of an address in bytes: 4 or 16. */
    public int addressLength() {
        return addressLength;
    }

    /** The length of an address in bits: 32 or 128, the longest prefix. */
    public int addressBits() {
        return addressLength * 8;
    }

    /** {@code inet} or {@code inet6}, as {@code ip address} prints it. */
    public String word() {
        return this == IPV4 ? "inet" : "inet6";
    }
}

package io.netlab.listing;

/** What a word is, for {@code ip -c}: each kind has a colour of its own. */
enum Colour {
    NONE(0),
    IFNAME(36),
    MAC(33),
    INET(35),
    INET6(34),
    UP(32),
    DOWN(31);

    private final int code;

    Colour(int code) {
        this.code = code;
    }

    /** The number of ECMA-48 (SGR); 0 leaves the text as it is. */
    int code() {
        return code;
    }
}

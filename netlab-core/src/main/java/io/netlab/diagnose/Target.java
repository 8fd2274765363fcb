package io.netlab.diagnose;

/**
 * What a rule does with a packet that it is for.
 *
 * @param argument the chain that it leads to, or the address that it puts in; may be empty
 */
record Target(Kind kind, String argument) {
    /** Goes on with the next rule. */
    static final Target NONE = new Target(Kind.CONTINUE, "");

    /** Accepts in this chain; others are still asked. */
    static final Target ACCEPT = new Target(Kind.ACCEPT, "");

    enum Kind {
        CONTINUE,
        ACCEPT,
        DROP,
        REJECT,
        RETURN,
        JUMP,
        DNAT,
        SNAT,
        MASQUERADE,
        /** A target that may do anything. */
        OTHER
    }

    boolean isRefusal() {
        return kind == Kind.DROP || kind == Kind.REJECT;
    }

    boolean isSourceNat() {
        return kind == Kind.SNAT || kind == Kind.MASQUERADE;
    }
}

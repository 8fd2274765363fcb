package io.netlab.explain;

import java.util.List;

/**
 * A piece of a message as a person reads it: a structure or an attribute with its value, and what is nested in it.
 *
 * @param name as the kernel's headers have it
 * @param offset where it begins, counted from the start of the message
 * @param known false for what no table here has: its value is in hexadecimal
 */
public record Decoded(String name, String value, int offset, boolean known, List<Decoded> children) {
    public Decoded {
        children = List.copyOf(children);
    }

    /** A piece that is known, with nothing nested in it. */
    static Decoded of(String name, String value, int offset) {
        return new Decoded(name, value, offset, true, List.of());
    }

    /** True when this piece and all within it are known. */
    public boolean isWhollyKnown() {
        return known && children.stream().allMatch(Decoded::isWhollyKnown);
    }
}

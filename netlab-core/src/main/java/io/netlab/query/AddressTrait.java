package io.netlab.query;

/** What an address can be beside being an address, in {@code ip}'s words and in its order. */
public enum AddressTrait {
    SECONDARY("secondary"),
    NODAD("nodad"),
    OPTIMISTIC("optimistic"),
    DADFAILED("dadfailed"),
    HOME("home"),
    DEPRECATED("deprecated"),
    TENTATIVE("tentative"),
    PERMANENT("permanent"),
    MNGTMPADDR("mngtmpaddr"),
    NOPREFIXROUTE("noprefixroute"),
    AUTOJOIN("autojoin"),
    STABLE_PRIVACY("stable-privacy");

    private final String word;

    AddressTrait(String word) {
        this.word = word;
    }

    /** The word that {@code ip} has for it. */
    public String word() {
        return word;
    }
}

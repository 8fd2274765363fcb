package io.netlab.daemon;

import io.netlab.container.Container;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** Ids, and names for containers that were given none: a mood and somebody who made networks what they are. */
final class Names {
    private static final List<String> MOODS = List.of(
            "able", "brave", "calm", "daring", "eager", "fair", "gentle", "happy", "keen", "lively", "merry", "nimble",
            "patient", "quick", "quiet", "ready", "steady", "sunny", "tidy", "witty");
    private static final List<String> PEOPLE = List.of(
            "baran",
            "bellovin",
            "berners_lee",
            "cerf",
            "clark",
            "crocker",
            "davies",
            "deering",
            "estrin",
            "feinler",
            "floyd",
            "jacobson",
            "kahn",
            "kleinrock",
            "licklider",
            "metcalfe",
            "mockapetris",
            "perlman",
            "postel",
            "pouzin",
            "rekhter",
            "roberts",
            "stevens",
            "taylor");
    private static final int ID_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** 64 hexadecimal digits. */
    String id() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A name that none of these has. */
    String name(List<Container> others) {
        List<String> taken = others.stream().map(Container::name).toList();
        String name = MOODS.get(random.nextInt(MOODS.size())) + "_" + PEOPLE.get(random.nextInt(PEOPLE.size()));
        return taken.contains(name) ? name + random.nextInt(1_000_000) : name;
    }
}

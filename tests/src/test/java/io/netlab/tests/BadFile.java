package io.netlab.tests;

import java.util.List;
import java.util.stream.Stream;

/** A scenario file with a mistake, and what the program must say of it. */
record BadFile(String mistake, String content, List<String> says) {
    private static final String HEAD = """
            netlab: 1
            title: with a mistake
            namespaces:
              box01: { lo: up }
              box02: { lo: up }
            """;

    private static BadFile of(String mistake, String rest, String... says) {
        return new BadFile(mistake, HEAD + rest, List.of(says));
    }

    static Stream<BadFile> all() {
        return Stream.concat(names(), Stream.concat(networks(), yaml()));
    }

    private static Stream<BadFile> names() {
        return Stream.of(
                of(
                        "a name over 15 bytes",
                        "bridges:\n  averyverylongbridge: {}\n",
                        "bad.yaml:7:3",
                        "has 19 bytes, the kernel takes at most 15"),
                of(
                        "a node that is not declared",
                        "checks:\n  - { ping: 10.0.0.1, from: bx01 }\n",
                        "bad.yaml:7:29",
                        "\"bx01\" is not declared",
                        "did you mean \"box01\"?"),
                of("a bridge that is not declared", """
                        bridges:
                          docker0: {}
                        links:
                          - { type: veth, name: a, master: dcoker0, peer: { name: b } }
                        """, "bad.yaml:9:36", "did you mean \"docker0\"?"),
                of("an unknown key", "bridgs:\n  br0: {}\n", "bad.yaml:6:1", "did you mean \"bridges\"?"),
                of("a key that stands twice", "title: again\n", "bad.yaml:6:1", "first in line 2"));
    }

    private static Stream<BadFile> networks() {
        return Stream.of(
                of(
                        "a gateway outside of its subnet",
                        """
                        links:
                          - { type: veth, name: a, in: box01, address: 10.0.0.1/24, gateway: 10.1.0.1, peer: { name: b } }
                        """,
                        "bad.yaml:7:70",
                        "gateway 10.1.0.1 is outside a's network 10.0.0.0/24"),
                of(
                        "two nodes with one address",
                        """
                        links:
                          - type: veth
                            name: a
                            in: box01
                            address: 10.0.0.1/24
                            peer: { name: b, in: box02, address: 10.0.0.1/24 }
                        """,
                        "bad.yaml:11:42",
                        "10.0.0.1 is the address of a in box01 (line 8) already"),
                of(
                        "a loop of bridges without STP",
                        """
                        bridges: { br0: {}, br1: {} }
                        links:
                          - { type: veth, name: a0, master: br0, peer: { name: a1, master: br1 } }
                          - { type: veth, name: b0, master: br0, peer: { name: b1, master: br1 } }
                        """,
                        "bad.yaml:9:25",
                        "loop of bridges without STP",
                        "say \"stp: yes\""),
                of(
                        "an MTU that no link can have",
                        "links:\n  - { type: veth, name: a, mtu: 10, peer: { name: b } }\n",
                        "bad.yaml:7:33",
                        "10 is outside 68 to 65535"));
    }

    private static Stream<BadFile> yaml() {
        return Stream.of(
                new BadFile("an empty file", "", List.of("bad.yaml", "the file is empty")),
                new BadFile("a binary file", "\177ELF\0\0\1\2", List.of("bad.yaml", "binary, not text")),
                new BadFile("a large file", "a".repeat(50 << 20), List.of("bad.yaml", "larger than 4 MiB")),
                of("broken YAML", "links: [ {\n", "bad.yaml:"),
                of("an anchor bomb", bomb(), "bad.yaml:", "anchor bomb"));
    }

    /** Ten lists of ten, each of the one before: 10,000,000,000 values when unfolded. */
    private static String bomb() {
        StringBuilder text = new StringBuilder("x0: &x0 [a]\n");
        for (int i = 1; i <= 10; i++) {
            String former = "*x" + (i - 1);
            text.append("x" + i + ": &x" + i + " [" + (former + ", ").repeat(9) + former + "]\n");
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return mistake;
    }
}

package io.netlab.tests;

/** The scenario that most tests begin with: a and b on one cable, a web server's port open in b. */
final class TwoNodes {
    private static final String DECLARED = """
            netlab: 1
            title: two on a cable
            namespaces:
              a: { lo: up }
              b: { lo: up }
            links:
              - type: veth
                name: eth0
                in: a
                address: 10.0.0.1/24
                peer: { name: eth0, in: b, address: 10.0.0.2/24 }
            servers:
              - { in: b, tcp: 80 }
            """;

    private TwoNodes() {}

    /** Followed by more of the file. */
    static String and(String more) {
        return DECLARED + more;
    }

    /** With one check, which passes. */
    static String checked() {
        return and("checks: [{ ping: b, from: a }]\n");
    }

    /** With one check, which fails. */
    static String failing() {
        return and("checks: [{ ping: 10.0.0.9, from: a, within: 0s }]\n");
    }

    /** That the kernel refuses: a link with so small an MTU has no IPv6 (IPV6_MIN_MTU in linux/ipv6.h). */
    static String refused() {
        return DECLARED.replace("address: 10.0.0.1/24", "mtu: 600\n    address: [10.0.0.1/24, \"fd00::1/64\"]");
    }
}

package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.engine.Processes;
import io.netlab.namespace.Namespaces;
import io.netlab.netlink.WireTap;
import io.netlab.sys.Syscalls;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ip link}, {@code ip addr} and {@code ip netns} against the machine's own, byte for byte. */
class LinkListingIT {
    private static final String LINKS = """
            ip link set lo up
            ip netns add far; ip netns add web; ip netns add empty
            ip link add br0 type bridge; ip link set br0 up
            ip link add v0 type veth peer name v1 netns far; ip link set v0 master br0
            ip link add up0 type veth peer name eth0 netns web; ip link set up0 master br0 up
            ip -n web link set eth0 up
            ip link add left type veth peer name right; ip link set left up
            ip link add vx0 type vxlan id 42 dstport 4789 local 10.0.0.1 remote 10.0.0.2
            ip link add ifb9 type ifb; ip link set ifb9 up alias "two 'words \\\\ x\\"y" mtu 1400
            ip link property add dev ifb9 altname other altname anamelongerthanfifteen
            ip link add m0 link left type macvlan mode bridge
            ip -n far link add m1 link v1 type macvlan mode vepa; ip -n far link set m1 netns 1
            ip link add a23456789012345 type ifb; ip link set a23456789012345 group 7 txqlen 0
            """;

    private static final String ADDRESSES = """
            ip addr add 10.1.0.1/24 brd + dev ifb9; ip addr add 10.1.0.2/24 dev ifb9 label ifb9:x
            ip addr add 10.9.0.1 peer 10.9.0.2/32 dev ifb9
            ip addr add 10.1.1.1/24 dev ifb9 valid_lft 1000 preferred_lft 500
            ip addr add 10.1.2.1/24 dev ifb9 valid_lft 1000 preferred_lft 0
            ip addr add 10.1.3.1/24 dev ifb9 metric 77 scope link
            ip addr add fd00::1/64 dev ifb9; ip addr add fd00::2/64 dev ifb9 noprefixroute nodad
            ip addr add fd00::3/64 dev ifb9 home; ip addr add fd00::4/64 dev ifb9 mngtmpaddr
            ip addr add fd00::5 peer fd00::6/128 dev ifb9 preferred_lft 0 valid_lft 100
            ip addr add 192.168.0.1/24 dev br0; ip -n web addr add 192.168.0.2/24 dev eth0
            ip addr add fd01::1/64 dev v0
            """;

    private final Namespaces namespaces = Namespaces.of(Syscalls.libc(), WireTap.NONE);
    private final Nodes nodes;
    private final RealPrograms real;

    LinkListingIT(@TempDir Path directory) {
        nodes = new Nodes(namespaces, new Processes(directory));
        real = new RealPrograms(nodes);
    }

    @AfterEach
    void remove() {
        RealPrograms.run("for link in $(ip -br link | cut -d' ' -f1 | cut -d@ -f1); do ip link del $link 2>/dev/null"
                + " || true; done; ip addr flush dev lo; ip link set lo down; ip -all netns del; rm -f /run/netns/*");
        nodes.close();
    }

    static List<String> styles() {
        return List.of(
                "",
                "-br",
                "-j",
                "-j -p",
                "-d",
                "-s",
                "-s -s",
                "-o",
                "-c",
                "-N",
                "-p",
                "-c=always",
                "-c=never",
                "-br -j",
                "-br -j -p",
                "-br -c",
                "-br -s -d",
                "-br -o",
                "-d -j",
                "-d -j -p",
                "-d -s",
                "-d -c",
                "-d -N",
                "-s -j",
                "-s -s -j",
                "-s -s -j -p",
                "-s -s -s",
                "-s -c",
                "-o -d",
                "-o -s",
                "-o -s -s",
                "-o -d -s -s",
                "-o -c",
                "-o -j",
                "-o -j -p",
                "-o -N",
                "-c -j",
                "-N -j",
                "-d -s -s -j -p",
                "--json");
    }

    @ParameterizedTest
    @MethodSource("styles")
    void everyStyleIsThatOfTheRealProgram(String style) {
        RealPrograms.run(LINKS + ADDRESSES);

        real.assertSame("ip " + style + " link");
        real.assertSame("ip " + style + " addr");
        real.assertSame("ip " + style + " -4 addr");
        real.assertSame("ip " + style + " -n far link");
        real.assertSame("ip " + style + " -n web addr");
        for (String link : List.of("lo", "br0", "v0", "up0", "left", "right", "vx0", "ifb9", "m0", "m1")) {
            real.assertSame("ip " + style + " link show " + link);
            real.assertSame("ip " + style + " addr show dev " + link);
        }
    }
}

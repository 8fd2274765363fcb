package io.netlab.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ip link} and {@code ip addr} against the machine's own, byte for byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // what is shown is built once; showing it changes nothing
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
            ip addr add 10.1.1.1/24 dev ifb9 valid_lft 9000 preferred_lft 5000
            ip addr add 10.1.2.1/24 dev ifb9 valid_lft 9000 preferred_lft 0
            ip addr add 10.1.3.1/24 dev ifb9 metric 77 scope link
            ip addr add fd00::1/64 dev ifb9; ip addr add fd00::2/64 dev ifb9 noprefixroute nodad
            ip addr add fd00::3/64 dev ifb9 home; ip addr add fd00::4/64 dev ifb9 mngtmpaddr
            ip addr add fd00::5 peer fd00::6/128 dev ifb9 preferred_lft 0 valid_lft 9000
            ip addr add 192.168.0.1/24 dev br0; ip -n web addr add 192.168.0.2/24 dev eth0
            ip addr add fd01::1/64 dev v0
            """;

    private final RealPrograms real;

    LinkListingIT(@TempDir Path directory) {
        real = new RealPrograms(directory);
    }

    @BeforeAll
    void build() {
        RealPrograms.run(LINKS + ADDRESSES);
    }

    @AfterAll
    void remove() {
        real.close();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ip a",
                "ip ad sh",
                "ip addr ls",
                "ip a l",
                "ip l",
                "ip li sh",
                "ip link lst",
                "ip -br -c a s ifb9",
                "ip link show up",
                "ip -j link show up",
                "ip link show dev lo up",
                "ip -j -p link show dev v0 up",
                "ip link show master br0",
                "ip -j link show master br0",
                "ip -br link show up master br0",
                "ip -j link show ifb9 master br0",
                "ip link show type veth",
                "ip -j link show type bridge",
                "ip -j link show type bridge_slave",
                "ip link show type bridge_slave",
                "ip -d link show type vxlan",
                "ip -j link show type nosuch",
                "ip -j -br link show type nosuch",
                "ip link show type nosuch",
                "ip -j link show ifb9 type bridge",
                "ip link show other",
                "ip link show anamelongerthanfifteen",
                "ip addr show other",
                "ip link show nosuch",
                "ip -j link show nosuch",
                "ip addr show dev nosuch",
                "ip addr show up",
                "ip -j addr show up",
                "ip -br -j addr show up",
                "ip -o addr show up",
                "ip -o -j addr show up",
                "ip addr show scope link",
                "ip -j -p addr show up scope link",
                "ip addr show scope host",
                "ip addr show scope 253",
                "ip addr show scope all",
                "ip -br addr show scope global",
                "ip addr show to 10.1.0.0/16",
                "ip -j addr show to 10.1.0.2",
                "ip -br addr show to 10.1.3.0/24",
                "ip addr show to fd00::/16",
                "ip -j addr show to fd00::/64",
                "ip -o addr show to 10.9.0.1",
                "ip addr show ifb9 to 10.1.0.0/23 primary",
                "ip addr show label 'ifb9*'",
                "ip -j addr show label 'ifb9:?'",
                "ip -br addr show label 'ifb9*'",
                "ip -br -j addr show label 'ifb9*'",
                "ip -s addr show label 'ifb9*'",
                "ip -o addr show label 'ifb9*'",
                "ip addr show label v0",
                "ip addr show secondary",
                "ip addr show primary",
                "ip -j addr show secondary",
                "ip addr show permanent",
                "ip addr show dynamic",
                "ip addr show -dynamic",
                "ip addr show -permanent",
                "ip addr show tentative",
                "ip addr show -tentative",
                "ip addr show -nonsense",
                "ip link show -up",
                "ip addr show deprecated",
                "ip -j addr show dadfailed",
                "ip addr show noprefixroute",
                "ip addr show nodad",
                "ip addr show home",
                "ip addr show mngtmpaddr",
                "ip addr show -primary",
                "ip addr show master br0",
                "ip -j addr show master br0",
                "ip addr show type veth",
                "ip -j addr show type bridge",
                "ip -j -o addr show type bridge_slave",
                "ip -o addr show master br0",
                "ip -br addr show type ifb up",
                "ip -6 addr",
                "ip -6 -br addr",
                "ip -6 -j addr",
                "ip -6 -o addr",
                "ip -6 -d addr",
                "ip -6 -c -d addr",
                "ip -6 -j addr show up",
                "ip -6 addr show dev ifb9",
                "ip -6 -s -d addr show dev ifb9",
                "ip -6 addr show dev vx0",
                "ip -6 -j addr show to fd00::/126",
                "ip -6 addr show scope link",
                "ip -4 addr show dev ifb9",
                "ip -4 addr show dev vx0",
                "ip -4 -j addr show dev vx0",
                "ip -4 addr show type ifb",
                "ip -4 -s addr show up",
                "ip -6 link",
                "ip -4 -j link show up",
                "ip -n far -6 addr",
                "ip -n empty addr",
                "ip -n empty -j addr",
                "ip -n empty -br link",
                "ip netns exec web ip -s addr",
                "ip netns exec web ip -d link show eth0"
            })
    void everyChoiceIsThatOfTheRealProgram(String line) {
        real.assertSame(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ip link show group 7",
                "ip link show nomaster",
                "ip addr show vrf br0",
                "ip link show if2",
                "ip link show dev",
                "ip link show v0 v1",
                "ip link show master nosuch",
                "ip addr show to 10.1/16",
                "ip addr show to nonsense",
                "ip addr show scope nonsense",
                "ip addr show temporary",
                "ip link show help",
                "ip -h link",
                "ip -r addr",
                "ip -c=auto link",
                "ip -6 -s addr",
                "ip -6 addr show master br0",
                "ip addr show label '[a]'",
                "ip -4 addr show to fd00::/64",
                "ip link show ''",
                "ip addr show -temporary",
                "ip netns list-id",
                "ip netns identify self",
                "ip netns list extra",
                "ip netns pids"
            })
    void whatIsRareOrWrongIsLeftToTheRealProgram(String line) {
        assertThat(real.listed(line)).as(line).isEmpty();
    }
}

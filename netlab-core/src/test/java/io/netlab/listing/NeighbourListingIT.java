package io.netlab.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ip neigh} against the machine's own, byte for byte. */
class NeighbourListingIT {
    private static final String NEIGHBOURS = """
            ip netns add far; ip netns add empty
            ip link add e0 type veth peer name e1 netns far; ip link set e0 up; ip -n far link set e1 up
            ip link add br0 type bridge; ip link set br0 up; ip addr add 10.9.0.1/16 dev br0
            ip addr add 192.168.7.1/24 dev e0; ip addr add fd07::1/64 dev e0 nodad
            ip neigh add 192.168.7.50 lladdr 02:00:00:00:00:50 dev e0
            ip neigh add 192.168.7.51 lladdr 02:00:00:00:00:51 dev e0 nud reachable
            ip neigh add 192.168.7.52 dev e0 nud failed
            ip neigh add 192.168.7.53 lladdr 02:00:00:00:00:53 dev e0 nud stale router
            ip neigh add proxy 192.168.7.54 dev e0; ip neigh add 192.168.7.56 dev e0 nud none
            ip neigh add 192.168.7.55 lladdr 02:00:00:00:00:55 dev e0 nud noarp
            ip neigh add 192.168.7.57 lladdr 02:00:00:00:00:57 dev e0 extern_learn
            ip neigh add 10.9.0.7 lladdr 02:00:00:00:00:51 dev br0
            ip -6 neigh add fd07::50 lladdr 02:00:00:00:00:50 dev e0 protocol static
            ip -6 neigh add proxy fd07::9 dev e0
            """;

    private final RealPrograms real;

    NeighbourListingIT(@TempDir Path directory) {
        real = new RealPrograms(directory);
    }

    @AfterEach
    void remove() {
        real.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-4",
                "-6",
                "-d",
                "-N",
                "-j",
                "-j -p",
                "-c=always",
                "-o",
                "-s",
                "-s -s",
                "-s -j",
                "-s -j -p",
                "-s -c",
                "-N -j",
                "-o -s"
            })
    void everyStyleIsThatOfTheRealProgram(String style) {
        RealPrograms.run(NEIGHBOURS);

        for (String what : List.of("", "show dev e0", "show nud all", "show proxy", "show 192.168.7.50")) {
            if (!(style.equals("-6") && what.contains("192"))) {
                real.assertSame("ip " + style + " neigh " + what);
            }
        }
        real.assertSame("ip " + style + " -n empty neigh");
    }

    @Test
    void neighboursArePickedAsByTheRealProgram() {
        RealPrograms.run(NEIGHBOURS);

        for (String what : List.of(
                "to 192.168.7.48/30",
                "192.168.7/24",
                "to fd07::/64",
                "10.1.1.1",
                "nud failed",
                "nud noarp",
                "nud none",
                "nud perm",
                "nud r",
                "nud stale nud reachable",
                "nud incomplete",
                "unused",
                "proto static",
                "proto all",
                "proto 77",
                "proxy dev e0",
                "dev br0 nud permanent",
                "dev nosuch")) {
            real.assertSame("ip neigh show " + what);
            real.assertSame("ip -j neigh list " + what);
        }
    }

    @Test
    void aNeighbourThatIsBeingAskedForIsShownAsSuch() {
        RealPrograms.run(NEIGHBOURS + "ip neigh add 192.168.7.58 dev e0 managed");

        real.assertSame("ip neigh show 192.168.7.58");
        real.assertSame("ip -j neigh show 192.168.7.58");
        assertThat(real.listed("ip neigh").orElseThrow().output()).contains("managed INCOMPLETE");
    }
}

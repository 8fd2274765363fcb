package io.netlab.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sysctl} against the machine's own, byte for byte, in a namespace whose settings are not this process's. */
class SysctlListingIT {
    private final RealPrograms real;

    SysctlListingIT(@TempDir Path directory) {
        real = new RealPrograms(directory);
    }

    @BeforeEach
    void make() {
        RealPrograms.run("""
                ip netns add lab; ip -n lab link add p.1 type veth peer name far
                ip netns exec lab sysctl -qw net.ipv4.ip_forward=1 net.ipv4.conf.p/1.rp_filter=2
                """);
    }

    @AfterEach
    void remove() {
        real.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "net.ipv4.ip_forward",
                "-n net.ipv4.ip_forward net.ipv4.tcp_rmem",
                "-b net.ipv4.ip_forward net.ipv4.tcp_rmem",
                "-N net.ipv4.conf.lo",
                "net/ipv4/conf/p.1/rp_filter",
                "net.ipv4.conf.p/1.rp_filter",
                "net.ipv4.conf.p/1",
                "-n net.ipv4.conf.p/1",
                "net.ipv4.nosuch",
                "nosuch net.ipv4.ip_forward nosuch2",
                "-e nosuch net.ipv4.ip_forward",
                "-q net.ipv4.ip_forward",
                "-ne nosuch",
                "net.ipv4.route.flush",
                "net.ipv6.conf.lo.stable_secret",
                "net.ipv6.conf.lo",
                "net.ipv4",
                "net/ipv6",
                "net.ipv4.ip_local_reserved_ports",
                "-n net.ipv4.ip_local_reserved_ports",
                "-b net.ipv4.ip_local_reserved_ports",
                "-nr 'tcp_[rw]mem$' net.ipv4",
                "net.ipv4.conf -r '^net.*(lo|all).forw'",
                "--pattern 'ip_forward$' --values net.ipv4",
                "kernel.ostype kernel.hostname",
                "net.ipv4.neigh.lo",
                "-a -r '^net[.]'",
                "-aN -r '^net.ipv4'",
            })
    void settingsAreThoseOfTheRealProgram(String words) {
        real.assertSame("ip netns exec lab sysctl " + words);
    }

    @Test
    void settingsAreThoseOfTheNodeThatIsAsked() {
        assertThat(real.listed("ip netns exec lab sysctl -n net.ipv4.ip_forward")
                        .orElseThrow())
                .isEqualTo(Listed.of("1\n"));
        assertThat(real.listed("sysctl -n net.ipv4.ip_forward").orElseThrow()).isEqualTo(Listed.of("0\n"));
    }
}

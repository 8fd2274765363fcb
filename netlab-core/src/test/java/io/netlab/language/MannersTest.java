package io.netlab.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.InterfaceName;
import io.netlab.topology.NodeName;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MannersTest {
    private static Manners of(String line) {
        Command command = CommandLine.parse(line, NodeName.HOST, Map.of()).get(0);
        return ((Command.Ops) command).manners();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sysctl -w net.ipv4.ip_forward=1",
                "sysctl net.ipv4.ip_forward=1",
                "sysctl -w net.ipv4.ip_forward = 1",
                "sudo sysctl --write net.ipv4.ip_forward=1"
            })
    void sysctlTellsWhatItHasWritten(String line) {
        assertThat(of(line)).isEqualTo(new Manners.Telling());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sysctl -qw net.ipv4.ip_forward=1",
                "sysctl --quiet net.ipv4.ip_forward=1",
                "echo 1 > /proc/sys/net/ipv4/ip_forward",
                "ip link set lo up"
            })
    void othersAreSilent(String line) {
        assertThat(of(line)).isEqualTo(new Manners.Silent());
    }

    @Test
    void brctlKeepsTheNameOfTheBridgeThatALineWasAbout() {
        assertThat(of("brctl delif br0 eth0")).isEqualTo(new Manners.BridgeUtils("delif", InterfaceName.of("br0")));
    }

    @Test
    void brctlReadsNoFurtherThanItNeedsAndCutsLongNamesOff() {
        assertThat(of("brctl addbr a b")).isEqualTo(new Manners.BridgeUtils("addbr", InterfaceName.of("a")));
        assertThat(of("brctl addbr toolongforaninterface"))
                .isEqualTo(new Manners.BridgeUtils("addbr", InterfaceName.of("toolongforanint")));
    }
}

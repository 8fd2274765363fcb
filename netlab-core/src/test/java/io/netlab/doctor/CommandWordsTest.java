package io.netlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ip link add veth0 type veth peer name veth1",
                "brctl addbr docker0",
                "bridge fdb show",
                "sysctl -w net.ipv4.ip_forward=1",
                "mkdir -p /run/netns && ln -s /proc/$pid/ns/net /run/netns/$pid",
                "ip netns exec ns1 ip route add default via 172.17.42.1",
                "# iptables is only spoken of",
                "pid=4711",
                "",
            })
    void needsNoProgramForWhatNetlabDoesItself(String line) {
        assertThat(CommandWords.programsOf(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iptables -t nat -A POSTROUTING -j MASQUERADE",
                "ip netns exec ns1 iptables -L",
                "ip net e ns1 iptables -L",
                "sudo ip netns exec ns1 iptables -L",
                "LANG=C iptables -L",
                "ip link set lo up && iptables -L",
                "ip a | iptables -L",
                "ip a; iptables -L 2>&1",
                "iptables \\\n -L",
            })
    void findsTheProgramWhereverItStands(String line) {
        assertThat(CommandWords.programsOf(line)).containsExactly("iptables");
    }

    @Test
    void looksForNoProgramWithinQuotes() {
        assertThat(CommandWords.programsOf("sh -c \"wrong; 'wronger' | worst\" 'wrong && so'"))
                .isEqualTo(Set.of("sh"));
    }

    @Test
    void passesOverAProgramThatOnlyAVariableNames() {
        assertThat(CommandWords.programsOf("$probe 172.17.0.2")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker ps",
                "pid=$(docker inspect -f '{{.State.Pid}}' box)",
            })
    void findsTheRuntimeBehindDocker(String line) {
        assertThat(CommandWords.programsOf(line)).containsExactly("runc");
    }
}

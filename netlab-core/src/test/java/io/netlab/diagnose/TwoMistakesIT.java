package io.netlab.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.Diagnosis;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two mistakes at once: the first on the way is named, and after its mending the second. */
class TwoMistakesIT {
    private static List<Arguments> pairs() {
        return List.of(
                Arguments.of(FlatRows.GROUND, "h1 > 192.0.2.2", "B01 R09", """
                        sysctl -w net.ipv4.ip_forward=0
                        ip link set p1 nomaster"""),
                Arguments.of(FlatRows.GROUND, "h1 > 192.0.2.2", "R02 N01", """
                        iptables -t nat -F
                        ip -n h1 route replace default via 10.0.0.254"""),
                Arguments.of(FlatRows.GROUND, "h1 > 10.0.0.12", "B09 F05", """
                        ip netns exec h2 sysctl -w net.ipv4.icmp_echo_ignore_all=1
                        bridge link set dev p1 isolated on
                        bridge link set dev p2 isolated on"""),
                Arguments.of(FlatRows.GROUND, "h1 > 10.0.0.12", "A01 L02", """
                        ip -n h1 addr del 10.0.0.11/24 dev eth0
                        ip -n h1 addr add 10.0.0.11 dev eth0
                        ip -n h2 link set eth0 down"""),
                Arguments.of(RoutedRows.GROUND, "h1 > 10.0.2.12", "R09 R09", """
                        ip netns exec r2 sysctl -w net.ipv4.ip_forward=0
                        ip netns exec r1 sysctl -w net.ipv4.ip_forward=0"""),
                Arguments.of(RoutedRows.GROUND, "h1 > 10.0.2.12", "F03 R12", """
                        ip -n h2 route del default
                        ip netns exec r1 iptables -A FORWARD -d 10.0.2.0/24 -j DROP"""),
                Arguments.of(RoutedRows.GROUND, "h1 > 10.0.2.12", "R08 B02", """
                        ip link set br2 down
                        ip -n h1 route add unreachable 10.0.2.0/24"""),
                Arguments.of(DockerRows.GROUND, "outside > 203.0.113.10 tcp 8080", "R09 F06", """
                        ip netns exec box01 iptables -A INPUT -p tcp --dport 80 -j DROP
                        sysctl -w net.ipv4.ip_forward=0"""),
                Arguments.of(DockerRows.GROUND, "box01 > 203.0.113.8", "L03 R01", "ip -n box01 link set eth0 down"),
                Arguments.of(DockerRows.GROUND, "box01 > 172.17.0.3", "B10 F01", """
                        iptables -F FORWARD
                        iptables -A FORWARD -i docker0 -o docker0 -j DROP
                        iptables -P FORWARD ACCEPT
                        ip -n box01 neigh replace 172.17.0.3 lladdr 02:00:00:00:00:99 dev eth0 nud permanent"""));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void areNamedOneAfterTheOther(String ground, String asks, String ids, String lines) {
        try (BuiltLab lab = new BuiltLab(ground)) {
            lab.type(lines);
            Question question = BuiltLab.question(asks);
            List<String> found = new ArrayList<>();
            Diagnosis now = lab.why().ask(question);
            while (now.fault().isPresent() && found.size() < 3) {
                found.add(now.fault().get().id());
                now.fault().get().mend().forEach(lab::type);
                now = lab.why().ask(question);
            }

            assertThat(String.join(" ", found)).isEqualTo(ids);
            assertThat(now.isWell()).isTrue();
        }
    }
}

package io.netlab.shell.repl.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineGrammarTest {
    private static final NodeName HERE = NodeName.of("ns1");
    private final LineGrammar grammar = new LineGrammar(Map.of("enter", reading -> reading.next(Kind.NODE)));
    private final Offers offers = new Offers(new FakeNames());

    private List<String> offered(String line) {
        int space = line.lastIndexOf(' ') + 1;
        Expected expected = grammar.read(line.substring(0, space), HERE).next();
        return offers.of(expected, line.substring(space)).stream()
                .flatMap(group -> group.names().stream())
                .map(Name::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'ip li', link",
        "'ip -n ns2 link set veth', veth-ns2",
        "'ip link set veth', veth-ns1",
        "'ip link set veth-ns1 nets', ",
        "'ip link set veth-ns1 netn', netns",
        "'ip link set veth-ns1 netns ns', 'ns1,ns2'",
        "'ip l s dev veth-ns1 ma', master",
        "'ip link add a type v', 'veth,vxlan'",
        "'ip link add a type veth pe', peer",
        "'ip link add a type veth peer name b netns ns2', ns2",
        "'ip link add a type bridge stp', stp_state",
        "'ip link del v', veth-ns1",
        "'ip addr add 10.0.0.1/24 de', dev",
        "'ip a a 10.0.0.1/24 dev ve', veth-ns1",
        "'ip addr del 192', 192.168.0.11/24",
        "'ip route add de', 'default,default'",
        "'ip route add default vi', via",
        "'ip route add default via 192', '192.168.0.11,192.168.0.12'",
        "'ip route del 192', 192.168.0.0/24",
        "'ip netns del ns', 'ns1,ns2'",
        "'ip netns exec ns2 ip link set ve', veth-ns2",
        "'sudo ip netns exec ns2 ping 192.168.0.11 -', '-c,-i,-W,-w,-s,-t,-I,-n,-q,-4,-6'",
        "'bridge link set dev ve', veth-ns1",
        "'bridge link set dev veth-ns1 isol', isolated",
        "'bridge link set dev veth-ns1 isolated o', 'on,off'",
        "'bridge fdb add 02', 02:42:ac:11:00:02",
        "'brctl addif ve', veth-ns1",
        "'sysctl -w net.ipv4.ip', net.ipv4.ip_forward",
        "'enter ns', 'ns1,ns2'",
        "'ip link && ip -n ns2 link set ve', veth-ns2",
        "'ip link > /tm', /tmp/x",
        "'X=1 ip li', link",
    })
    void offersWhatFitsAtTheEnd(String line, String expected) {
        List<String> words = expected == null ? List.of() : List.of(expected.split(","));

        assertThat(offered(line)).containsExactlyInAnyOrderElementsOf(words);
    }

    @Test
    void offersNothingForANameThatIsToBeNew() {
        assertThat(offered("ip netns add n")).isEmpty();
    }

    @Test
    void knowsTheCommandsOfALabOnlyAtTheBeginning() {
        Expected first = grammar.read("enter ", HERE).next();
        Expected later = grammar.read("ip link; enter ", HERE).next();

        assertThat(first.kinds()).containsExactly(Kind.NODE);
        assertThat(later.kinds()).containsExactly(Kind.FILE);
    }

    @Test
    void passesOverThePromptOfAPastedLine() {
        assertThat(offered("host# ip li")).containsExactly("link");
    }

    @Test
    void bearsEveryBeginningOfEveryLine() {
        Stream.of(
                        "ip -n ns1 link add a mtu 1400 type veth peer name b netns ns2 up",
                        "ip route add unreachable 10.0.0.0/8 metric 5 table 7",
                        "bridge fdb append 02:42:ac:11:00:02 dev vx0 dst 10.0.0.1",
                        "brctl setpathcost br0 veth1 5",
                        "a=$(ip netns exec x ip a) && echo \"$a\" | grep 'b c' >> /tmp/x; ! # y")
                .forEach(line -> {
                    for (int end = 0; end <= line.length(); end++) {
                        LineGrammar.Line read = grammar.read(line.substring(0, end), HERE);
                        assertThat(offers.of(read.next(), "")).isNotNull();
                    }
                });
    }
}

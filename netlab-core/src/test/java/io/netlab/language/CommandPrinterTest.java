package io.netlab.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.InterfaceName;
import io.netlab.op.NetworkOp;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import io.netlab.topology.PortOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandPrinterTest {
    private static final NodeName NS1 = NodeName.of("ns1");
    private static final NodeName NS2 = NodeName.of("ns2");

    @Test
    void readsBackEveryOpThatItWrites() {
        RandomOps ops = new RandomOps(20260101);
        Set<Class<?>> seen = new HashSet<>();

        for (int i = 0; i < 20_000; i++) {
            NetworkOp op = ops.next();
            String line = CommandPrinter.print(op);
            seen.add(op.getClass());

            assertThat(Silenced.of(CommandLine.parse(line, NodeName.HOST, Map.of())))
                    .as(line)
                    .containsExactly(new Command.Ops(List.of(op)));
        }

        assertThat(seen).hasSize(NetworkOp.Visitor.class.getMethods().length);
    }

    @Test
    void writesAVethPairAcrossNamespaces() {
        NetworkOp op = veth(NS1, NS2, Set.of(new LinkSetting.Mtu(1400)));

        assertThat(CommandPrinter.print(op)).isEqualTo("ip -n ns1 link add A mtu 1400 type veth peer name B netns ns2");
    }

    @Test
    void writesTheHostAsTheNamespaceOfProcessOne() {
        assertThat(CommandPrinter.print(veth(NS1, NodeName.HOST, Set.of())))
                .isEqualTo("ip -n ns1 link add A type veth peer name B netns 1");
        assertThat(CommandPrinter.print(new NetworkOp.MoveLink(NS1, InterfaceName.of("A"), NodeName.HOST)))
                .isEqualTo("ip -n ns1 link set dev A netns 1");
    }

    private static NetworkOp veth(NodeName node, NodeName peer, Set<LinkSetting> settings) {
        LinkKind kind = new LinkKind.Veth(new LinkRef(peer, InterfaceName.of("B")));
        return new NetworkOp.AddLink(node, InterfaceName.of("A"), kind, settings, Set.of());
    }

    @Test
    void writesTwoCommandsForABridgeThatIsAPortToo() {
        NetworkOp op = new NetworkOp.SetLink(
                NS1,
                InterfaceName.of("br0"),
                List.of(
                        new LinkSetting.BridgeValue(BridgeOption.STP_STATE, 1),
                        new LinkSetting.PortValue(PortOption.HAIRPIN, 1)));

        assertThat(CommandPrinter.print(op))
                .isEqualTo("ip -n ns1 link set dev br0 type bridge stp_state 1"
                        + " && bridge -n ns1 link set dev br0 hairpin on");
    }

    @Test
    void startsAProcessInAFormThatAnyShellRuns() {
        NetworkOp op = new NetworkOp.StartProcess(NodeName.of("box01"), List.of("sh", "-c", "sleep 1; true"));

        assertThat(CommandPrinter.print(op))
                .isEqualTo("unshare --net sh -c 'sleep 1; true' & ln -s /proc/$!/ns/net /run/netns/box01");
        assertThat(CommandPrinter.print(new NetworkOp.EndProcess(NodeName.of("box01"))))
                .isEqualTo("kill $(ip netns pids box01)");
    }

    @Test
    void saysEveryOpInOneSentence() {
        RandomOps ops = new RandomOps(7);

        for (int i = 0; i < 5_000; i++) {
            assertThat(WordsPrinter.words(ops.next()))
                    .matches("(?s)[a-z].{10,}[^.]")
                    .doesNotContain("Optional", "null", "[", "@");
        }
    }

    @Test
    void tellsALearnerWhatAMoveTakesAway() {
        NetworkOp op = new NetworkOp.MoveLink(NodeName.HOST, InterfaceName.of("veth-ns1"), NS1);

        assertThat(WordsPrinter.words(op))
                .isEqualTo("move the interface veth-ns1 from the host into the namespace ns1;"
                        + " it goes down, leaves its bridge and loses its addresses");
    }
}

package io.netlab.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netlab.net.InterfaceName;
import io.netlab.op.NetworkOp;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written and what is taken here, against the iproute2 of the machine, in throw-away namespaces. */
class Iproute2IT {
    /**
     * What {@code ip} and {@code bridge} say when they do not understand a line; the kernel's answers are other ones.
     */
    private static final String NOT_UNDERSTOOD = "(?s).*(garbage|is unknown|unknown command|Usage:|not complete"
            + "|is wrong: (?!Device does not exist)|is expected|must be|arguments? is required|Not enough information"
            + "|not valid|Failed to parse|duplicate|Syntax error|: not found).*";

    @BeforeEach
    void needsNamespaces() throws IOException, InterruptedException {
        assumeTrue(Sandbox.isThere(), "this machine lets no namespaces be made, or has no iproute2");
    }

    @Test
    void everyPrintedLineIsUnderstood() throws IOException, InterruptedException {
        RandomOps ops = new RandomOps(99);
        List<String> printed = new ArrayList<>();
        while (printed.size() < 400) {
            NetworkOp op = ops.next();
            String line = CommandPrinter.print(op);
            boolean isOfIp = line.startsWith("ip ") || line.startsWith("bridge ");
            if (isOfIp && !line.startsWith("ip netns")) {
                printed.add(line.replaceAll("^(ip|bridge) -n [^ ]+ ", "$1 ")
                        .replaceAll(" netns [^ ]+( name [^ ]+)?$", "$1"));
            }
        }

        assertUnderstood(printed);
    }

    private static void assertUnderstood(List<String> printed) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(RandomOps.links().stream()
                .map(name -> "ip link add name " + Quoting.quote(name) + " type bridge")
                .toList());
        int before = lines.size();
        lines.addAll(printed);
        List<String> answers = Sandbox.run(lines);

        assertThat(answers).hasSameSizeAs(lines);
        for (int i = before; i < lines.size(); i++) {
            assertThat(answers.get(i)).as(lines.get(i)).doesNotMatch(NOT_UNDERSTOOD);
        }
    }

    /** The walk through the documents, written from ops; all must succeed. */
    @Test
    void theDocumentsStepsWorkAsPrinted() throws IOException, InterruptedException {
        List<NetworkOp> ops = new ArrayList<>();
        for (String line : List.of(
                "ip netns add ns1",
                "ip netns add ns2",
                "ip link add veth-ns1 mtu 1400 type veth peer name veth-ns2 mtu 1400 netns ns2",
                "ip link set veth-ns1 netns ns1",
                "ip netns exec ns1 ip addr add 192.168.0.11/24 dev veth-ns1 brd +",
                "ip netns exec ns2 ip addr add 192.168.0.12/24 dev veth-ns2",
                "ip netns exec ns1 ip link set veth-ns1 up",
                "ip netns exec ns2 ip link set veth-ns2 up alias 'two words'",
                "ip -n ns1 route add default via 192.168.0.12 dev veth-ns1 metric 5 onlink",
                "ip -n ns1 route add 10.0.0.0/8 nexthop via 192.168.0.12 weight 2 nexthop via 192.168.0.13",
                "ip -n ns1 neigh add 192.168.0.13 lladdr 02:00:00:00:00:13 dev veth-ns1",
                "ip -n ns1 neigh del 192.168.0.13 dev veth-ns1",
                "ip -n ns1 rule add from 192.168.0.0/24 pref 100 table 7",
                "ip -n ns1 -6 addr add fd00::1/64 dev veth-ns1 nodad",
                "ip -n ns1 -6 route add default via fd00::2 dev veth-ns1",
                "brctl addbr docker0",
                "brctl stp docker0 off",
                "brctl setfd docker0 2",
                "ip link add A type veth peer name B",
                "brctl addif docker0 A",
                "brctl hairpin docker0 A on",
                "ip link set B netns ns2",
                "ip netns exec ns2 ip link set dev B name eth0",
                "ip -n ns2 link set eth0 netns 1",
                "ip link add v type vxlan id 5 dstport 4789 local 127.0.0.1 nolearning",
                "bridge fdb add 02:00:00:00:00:01 dev v dst 127.0.0.2",
                "bridge fdb add 02:00:00:00:00:02 dev A master static",
                "ip link add m0 link docker0 type macvlan mode bridge",
                "iptables -t nat -N DOCKER",
                "iptables -t nat -A POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE",
                "iptables -t nat -D POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE",
                "ip netns exec ns1 ip6tables -P FORWARD DROP",
                "ip netns exec ns1 sysctl -w net.ipv4.ip_forward=1",
                "ip link del docker0",
                "ip netns del ns2")) {
            Command parsed = CommandLine.parse(line, NodeName.HOST, Map.of()).get(0);
            assertThat(parsed).as(line).isInstanceOf(Command.Ops.class);
            ops.addAll(((Command.Ops) parsed).ops());
        }
        List<String> lines = ops.stream().map(CommandPrinter::print).toList();

        List<String> answers = Sandbox.run(lines);

        for (int i = 0; i < lines.size(); i++) {
            assertThat(answers.get(i)).as(lines.get(i)).startsWith("0 ");
        }
    }

    @Test
    void aProcessIsStartedNamedAndEndedAsPrinted() throws IOException, InterruptedException {
        NodeName box = NodeName.of("box01");
        String start = CommandPrinter.print(new NetworkOp.StartProcess(box, List.of("sleep", "60")));
        String up = CommandPrinter.print(
                new NetworkOp.SetLink(box, InterfaceName.of("lo"), List.of(new LinkSetting.Up(true))));
        String end = CommandPrinter.print(new NetworkOp.EndProcess(box));
        String wait = "while [ \"$(readlink /proc/$!/ns/net)\" = \"$(readlink /proc/self/ns/net)\" ]; do :; done";

        String gone = "while ip netns pids box01 2>&1 | grep -q '^[0-9]'; do :; done; echo gone";

        List<String> answers = Sandbox.run(List.of(start + "\n" + wait, up, "ip -n box01 link", end, gone));

        assertThat(answers.get(0)).startsWith("0 ");
        assertThat(answers.get(1)).startsWith("0 ");
        assertThat(answers.get(2)).contains("lo: <LOOPBACK,UP");
        assertThat(answers.get(3)).startsWith("0 ");
        assertThat(answers.get(4)).startsWith("0 gone");
    }

    @Test
    void shortenedWordsMeanWhatTheyMeanToIproute2() throws IOException, InterruptedException {
        assertSame(IpWords.OBJECTS, word -> "ip " + word + " help");
        assertSame(IpWords.NETNS, word -> "ip netns " + word);
        assertSame(IpWords.LINK, word -> "ip link " + word);
        assertSame(IpWords.ADDRESS, word -> "ip addr " + word);
        assertSame(IpWords.ROUTE, word -> "ip route " + word);
        assertSame(BridgeWords.LINK, word -> "bridge link " + word);
        assertSame(BridgeWords.FDB, word -> "bridge fdb " + word);
        assertSame(LinkWords.BRIDGE, word -> "ip link set dev lo type bridge " + word + " zz");
        assertSame(LinkWords.VXLAN, word -> "ip link add x type vxlan " + word + " zz");
        assertSame(LinkWords.MACVLAN, word -> "ip link add x link lo type macvlan " + word + " zz");
        assertSame(NetworkWords.RULE, word -> "ip rule add " + word + " zz");
        assertSame(NetworkWords.NEXT_HOP, word -> "ip route add 10.9.0.0/24 nexthop " + word + " zz");
        assertSame(IpWords.NEIGHBOUR, word -> "ip neigh " + word);
        assertSame(IpWords.RULE, word -> "ip rule " + word);
        assertSame(LinkWords.SETTINGS, word -> "ip link set dev nope " + word + " zz");
        assertSame(LinkWords.PORT, word -> "bridge link set dev nope " + word + " zz");
        assertSame(NetworkWords.ROUTE, word -> "ip route add 10.9.0.0/24 " + word + " zz");
        assertSame(NetworkWords.ADDRESS, word -> "ip addr add 10.0.0.9/24 " + word + " zz");
        assertSame(NetworkWords.NEIGHBOUR, word -> "ip neigh add 10.0.0.9 " + word + " zz");
        assertSame(NetworkWords.FDB, word -> "bridge fdb add 02:00:00:00:00:01 " + word + " zz");
        assertSame(BridgeWords.OBJECTS, word -> "bridge " + word + " help");
    }

    /** Each beginning of each word that netlab takes must get the answer that the word in full gets. */
    private static void assertSame(WordTable table, UnaryOperator<String> line)
            throws IOException, InterruptedException {
        Set<String> typed = new LinkedHashSet<>();
        for (TableWord word : table.words()) {
            for (int length = 1; !word.isForeign() && length <= word.word().length(); length++) {
                typed.add(word.word().substring(0, length));
            }
        }
        List<String> all = List.copyOf(typed);
        List<String> lines = new ArrayList<>();
        all.forEach(word -> lines.add(line.apply(Quoting.quote(word))));
        all.forEach(word -> lines.add(
                line.apply(Quoting.quote(table.find(word).map(TableWord::word).orElse("zzzq")))));
        List<String> answers = Sandbox.run(lines);
        for (int i = 0; i < all.size(); i++) {
            String word = all.get(i);
            String full = table.find(word).map(TableWord::word).orElse("zzzq");
            String expected = answers.get(all.size() + i);
            assertThat(answers.get(i))
                    .as(lines.get(i))
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).isEqualTo(expected),
                            answer -> assertThat(without(answer, word)).isEqualTo(without(expected, full)));
        }
    }

    /** The word itself is repeated in some answers, and differs of course. */
    private static String without(String answer, String word) {
        return answer.replace("\"" + word + "\"", "@").replace("\"zz\"", "@");
    }
}

package io.netlab.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netlab.engine.Effect;
import io.netlab.engine.Engine;
import io.netlab.engine.Nodes;
import io.netlab.engine.Observer;
import io.netlab.engine.Processes;
import io.netlab.engine.Rehearsal;
import io.netlab.error.NetlabException;
import io.netlab.explain.ExplainText.Detail;
import io.netlab.language.Command;
import io.netlab.language.CommandLine;
import io.netlab.language.RandomOps;
import io.netlab.namespace.Namespaces;
import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.Request;
import io.netlab.op.FileOp;
import io.netlab.op.FirewallOp;
import io.netlab.op.GuestOp;
import io.netlab.op.NetworkOp;
import io.netlab.sys.Syscalls;
import io.netlab.text.Golden;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.topology.LinkKind;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Explains what is really asked of the kernel, and what it really answers. */
class ExplainIT {
    /** Every kind of op, as a reader would type it. */
    private static final String EVERYTHING = """
            ip netns add ns1
            ip netns set ns1 9
            ip link add br0 type bridge stp_state 0 forward_delay 1500
            ip link add veth-ns1 address 02:00:00:00:00:01 type veth peer name veth-ns2 netns ns1
            ip link add vx0 type vxlan id 42 dstport 4789 local 192.0.2.1 remote 192.0.2.2
            ip link add mv0 link br0 type macvlan mode bridge
            ip link set veth-ns1 master br0 up
            ip link set br0 type bridge ageing_time 30000
            bridge link set dev veth-ns1 hairpin on
            ip link set br0 address 02:00:00:00:00:03 mtu 1400 alias 'the switch' up
            ip -n ns1 link set veth-ns2 name eth0
            ip -n ns1 link set lo up
            ip -n ns1 link set eth0 up
            tc -n ns1 qdisc add dev eth0 root tbf rate 1mbit burst 10000b limit 20000b
            tc -n ns1 qdisc del dev eth0 root tbf rate 1mbit burst 10000b limit 20000b
            ip addr add 172.17.0.1/16 brd 172.17.255.255 dev br0
            ip -n ns1 addr add 172.17.0.2/16 dev eth0
            ip -n ns1 addr add fd00::2/64 dev eth0 nodad
            ip -n ns1 route add default via 172.17.0.1
            ip -n ns1 route replace default via 172.17.0.1 mtu 1300
            ip -n ns1 route add 10.0.0.0/8 nexthop via 172.17.0.3 weight 2 nexthop via 172.17.0.4
            ip -n ns1 route add 10.9.0.0/16 via inet6 fd00::9 dev eth0
            ip -n ns1 route add blackhole 192.0.2.0/24 table 100 metric 7
            ip -n ns1 route append 10.0.0.0/8 via 172.17.0.5
            ip -n ns1 route del 10.0.0.0/8
            ip -n ns1 neigh add 172.17.0.9 lladdr 02:00:00:00:00:09 dev eth0
            ip -n ns1 neigh replace 172.17.0.9 lladdr 02:00:00:00:00:09 dev eth0
            ip -n ns1 neigh del 172.17.0.9 lladdr 02:00:00:00:00:09 dev eth0
            bridge fdb add 02:00:00:00:00:07 dev veth-ns1 master static
            bridge fdb replace 02:00:00:00:00:07 dev veth-ns1 master static
            bridge fdb del 02:00:00:00:00:07 dev veth-ns1 master static
            ip rule add from 172.17.0.0/16 fwmark 0x10 table 100 pref 1000
            ip rule del from 172.17.0.0/16 fwmark 0x10 table 100 pref 1000
            sysctl -w net.ipv4.ip_forward=1
            iptables -t nat -N DOCKER
            iptables -P FORWARD DROP
            iptables -t nat -A POSTROUTING -s 172.17.0.0/16 ! -o br0 -j MASQUERADE
            iptables -t nat -D POSTROUTING -s 172.17.0.0/16 ! -o br0 -j MASQUERADE
            ip -n ns1 addr replace 172.17.0.2/16 dev eth0
            ip -n ns1 addr del 172.17.0.2/16 dev eth0
            ip -n ns1 link set eth0 netns 1
            ip link del vx0
            ip netns del ns1
            """;

    private final Recorder recorder = new Recorder();

    @TempDir
    Path directory;

    private Nodes nodes;
    private Engine engine;

    @BeforeEach
    void open() {
        nodes = new Nodes(Namespaces.of(Syscalls.libc(), recorder), new Processes(directory));
        engine = new Engine(nodes);
    }

    @AfterEach
    void removeEverything() {
        List<String> links = List.of("br0", "veth-ns1", "vx0", "mv0", "cable", "eth0");
        Topology left = new Observer(nodes).observe();
        for (String link : links) {
            if (left.node(NodeName.HOST).orElseThrow().links().containsKey(InterfaceName.of(link))) {
                tryTo(new NetworkOp.DeleteLink(NodeName.HOST, InterfaceName.of(link)));
            }
        }
        nodes.clear();
        nodes.close();
    }

    private void tryTo(NetworkOp op) {
        try {
            apply(List.of(op));
        } catch (NetlabException goneWithItsPeer) {
            assertThat(goneWithItsPeer).hasMessageContaining("there is none of that name");
        }
    }

    private void apply(List<NetworkOp> ops) {
        engine.apply(ops, op -> {});
    }

    @Test
    void tellsOfEveryKindOfOpWhatItsBytesSay() {
        // Wide enough that no line is folded: where it would be depends on how many digits a process id has.
        ExplainText text = new ExplainText(Page.plain().withWidth(400), Detail.CHANGES);
        StringBuilder told = new StringBuilder();
        Explainer explainer = new Explainer(recorder, account -> told.append(print(text.entry(account))));

        Set<Class<?>> kinds = new HashSet<>();
        NodeName box = NodeName.of("box");
        List<NetworkOp> ops = new ArrayList<>(ops(EVERYTHING));
        ops.add(new FirewallOp.DeleteChain(NodeName.HOST, AddressFamily.IPV4, "nat", "DOCKER"));
        ops.add(new NetworkOp.StartProcess(box, List.of("sleep", "infinity")));
        ops.add(new GuestOp.RunProcess(box, NodeName.of("guest"), List.of("sleep", "infinity")));
        ops.add(new GuestOp.StopProcess(NodeName.of("guest")));
        ops.add(new FileOp.WriteFile(box, "hosts", "127.0.0.1\tlocalhost\n172.18.0.2\tbox\n"));
        ops.add(new FileOp.DeleteFile(box, "hosts"));
        for (NetworkOp op : ops) {
            kinds.add(op.getClass());
            explainer.explain(op, () -> apply(List.of(op)));
        }
        NodeName name = NodeName.of("named");
        NetworkOp naming = new NetworkOp.NameNamespace(name, nodes.pid(box).orElseThrow());
        for (NetworkOp op : List.of(naming, new NetworkOp.DeleteNamespace(name), new NetworkOp.EndProcess(box))) {
            kinds.add(op.getClass());
            explainer.explain(op, () -> apply(List.of(op)));
        }

        assertThat(kinds).hasSize(NetworkOp.Visitor.class.getMethods().length);
        Golden.assertSame("explain-ops.txt", steady(told.toString()));
    }

    @Test
    void tellsTheWholeStoryOfAMovedLink() {
        apply(ops("ip netns add ns1\nip link add cable type veth peer name plug\nip addr add 192.0.2.1/24 dev cable"));
        String line = "ip link set cable netns ns1";
        Topology before = new Observer(nodes).observe();

        recorder.start();
        apply(ops(line));
        Account account = Account.of(line, NodeName.HOST, CommandLine.parse(line, NodeName.HOST, Map.of()))
                .with(recorder.stop())
                .between(before, new Observer(nodes).observe())
                .undoneBy(
                        List.of(new NetworkOp.MoveLink(NodeName.of("ns1"), InterfaceName.of("cable"), NodeName.HOST)));

        Golden.assertSame("explain-move.txt", steady(print(ExplainText.lines(account, Page.plain()))));
    }

    @Test
    void aNameThatIsTakenIsRefusedInWords() {
        apply(ops("ip link add br0 type bridge"));

        assertThat(refused("ip link add br0 type bridge")).contains("  answered   -17 EEXIST (File exists)\n");
    }

    @Test
    void theKernelsOwnWordsAndTheAttributeThatItPointsAtAreTold() {
        apply(ops("ip link add br0 type bridge"));

        assertThat(refused("ip link set br0 mtu 10")).contains("the kernel says \"mtu less than device minimum\"");
        assertThat(refused("ip route add 10.0.0.0/8 via 192.0.2.9"))
                .contains("  answered   -101 ENETUNREACH (Network is unreachable)\n")
                .contains("the kernel says \"Nexthop has invalid gateway\"");
    }

    @Test
    void aNameThatIsTooLongIsMarkedWhereItStands() {
        Bytes ifinfomsg = Bytes.of(new byte[16]);
        Attribute name = new Attribute.Text(3, "a-name-of-seventeen");
        recorder.start();
        nodes.namespace(NodeName.HOST)
                .routes()
                .attempt(List.of(Request.of("make a link", 16, 0x600, ifinfomsg, Attributes.NONE.with(name))));
        Account account = Account.of("ip link add", NodeName.HOST, List.of()).with(recorder.stop());

        String told = print(ExplainText.lines(account, Page.plain()));

        assertThat(told)
                .contains("IFLA_IFNAME  a-name-of-seventeen  (refused)")
                .contains("-34 ERANGE")
                .contains("and points at IFLA_IFNAME, byte 32 of the request");
    }

    @Test
    void refusalsBesideRtnetlinkAreToldToo() {
        assertThat(refused("sysctl -w net.ipv4.nonsense=1"))
                .contains("write \"1\" to /proc/sys/net/ipv4/nonsense")
                .contains("  answered   set sysctl net.ipv4.nonsense to 1: ");
    }

    @Test
    void readingTellsWhichListsWereAskedFor() {
        recorder.start();
        nodes.namespace(NodeName.HOST).routes().links();
        Account account = Account.of("ip link", NodeName.HOST, CommandLine.parse("ip link", NodeName.HOST, Map.of()))
                .with(recorder.stop());

        assertThat(print(ExplainText.lines(account, Page.plain())))
                .contains("REQUEST|ACK|DUMP  32 bytes\n")
                .contains("  answered   1 link\n");
        assertThat(print(new ExplainText(Page.plain(), Detail.EVERYTHING).lines(account)))
                .contains("ifinfomsg")
                .contains("IFLA_IFNAME")
                .contains("IFLA_STATS64");
    }

    /** Whatever an op asks, every byte of it has a name here. */
    @Test
    void everyRequestThatAnyOpSendsIsKnown() {
        RandomOps random = new RandomOps(20);
        Rehearsal rehearsal = new Rehearsal(nodes);
        List<NodeName> places = new ArrayList<>(List.of(NodeName.HOST));
        List.of("ns1", "box-01", "2778", "盒子", "1", "a.b_c", "exec").forEach(name -> places.add(NodeName.of(name)));
        places.stream()
                .filter(place -> !place.isHost())
                .forEach(place -> rehearsal.of(new NetworkOp.AddNamespace(place)));
        int seen = 0;
        for (int i = 0; i < 5_000; i++) {
            NetworkOp op = random.next();
            if (op instanceof NetworkOp.OfLab) {
                continue;
            }
            for (Exchange exchange : requests(rehearsal, op)) {
                MessageDecoder decoder = new MessageDecoder(new KnownNames(), exchange.namespace(), "->");
                Decoded decoded = decoder.decode(exchange.request());
                assertThat(decoded.isWhollyKnown()).as("%s: %s", op, decoded).isTrue();
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(2_000);
    }

    /** Each op finds the links that it speaks of. */
    private static List<Exchange> requests(Rehearsal rehearsal, NetworkOp op) {
        List<NodeName> places = new ArrayList<>(List.of(op.node()));
        if (op instanceof NetworkOp.AddLink add && add.kind() instanceof LinkKind.Veth veth) {
            places.add(veth.peer().node());
        }
        for (NodeName place : places) {
            RandomOps.links().forEach(link -> rehearsal.of(dummy(place, link)));
            rehearsal.of(dummy(place, "eth0"));
        }
        Effect effect = rehearsal.of(op);
        return Explainer.exchanges(effect, rehearsal.files());
    }

    private static NetworkOp dummy(NodeName place, String name) {
        return new NetworkOp.AddLink(place, InterfaceName.of(name), new LinkKind.Plain("dummy"), Set.of(), Set.of());
    }

    private String refused(String line) {
        StringBuilder told = new StringBuilder();
        ExplainText text = new ExplainText(Page.plain(), Detail.USUAL);
        Explainer explainer = new Explainer(recorder, account -> told.append(print(text.entry(account))));
        NetworkOp op = ops(line).get(0);

        assertThatExceptionOfType(NetlabException.class)
                .isThrownBy(() -> explainer.explain(op, () -> apply(List.of(op))));

        return told.toString();
    }

    private static List<NetworkOp> ops(String text) {
        return CommandLine.parse(text, NodeName.HOST, Map.of()).stream()
                .flatMap(command -> ((Command.Ops) command).ops().stream())
                .toList();
    }

    private static String print(List<MarkedText> lines) {
        return lines.stream().map(line -> line.on(Page.plain()) + "\n").collect(Collectors.joining());
    }

    /** The numbers of open files and of processes differ from run to run. */
    private static String steady(String text) {
        return text.replaceAll("\\d+ → ", "FILE → ")
                .replaceAll("/proc/\\d+/", "/proc/PID/")
                .replaceAll("process \\d+", "process PID");
    }
}

package io.netlab.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.op.NetworkOp;
import io.netlab.query.PingRequest;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines that the documents type, as they stand there. */
class DocumentLinesTest {
    private static final NodeName NS1 = NodeName.of("ns1");
    private static final NodeName NS2 = NodeName.of("ns2");
    private static final NodeName BOX = NodeName.of("2778");
    private static final Map<String, String> PID = Map.of("pid", "2778");

    static Stream<Arguments> linesThatChangeTheNetwork() {
        return Stream.of(
                of("[root@localhost ~]# ip netns add ns1", new NetworkOp.AddNamespace(NS1)),
                of("[root@localhost network-scripts]# ip netns exec ns1 ip link set lo up", up(NS1, "lo")),
                of(
                        "[root@localhost network-scripts]# ip link add veth-ns1 type veth peer name veth-ns2",
                        veth("veth-ns1", "veth-ns2")),
                of(
                        "[root@localhost network-scripts]# ip link set veth-ns1 netns ns1",
                        new NetworkOp.MoveLink(NodeName.HOST, InterfaceName.of("veth-ns1"), NS1)),
                of(
                        "[root@localhost network-scripts]# ip netns exec ns1 ip addr add 192.168.0.11/24 dev veth-ns1",
                        address(NS1, "veth-ns1", "192.168.0.11/24")),
                of(
                        "[root@localhost network-scripts]# ip netns exec ns2 ip addr add 192.168.0.12/24 dev veth-ns2",
                        address(NS2, "veth-ns2", "192.168.0.12/24")),
                of("[root@localhost network-scripts]# ip netns exec ns2 ip link set veth-ns2 up", up(NS2, "veth-ns2")),
                of("$ sudo ln -s /proc/$pid/ns/net /var/run/netns/$pid", new NetworkOp.NameNamespace(BOX, 2778)),
                of("$ sudo ip link add A type veth peer name B", veth("A", "B")),
                of("$ sudo brctl addif docker0 A", port(NodeName.HOST, "A", "docker0")),
                of("$ sudo ip link set A up", up(NodeName.HOST, "A")),
                of(
                        "$ sudo ip link set B netns $pid",
                        new NetworkOp.MoveLink(NodeName.HOST, InterfaceName.of("B"), BOX)),
                of(
                        "$ sudo ip netns exec $pid ip link set dev B name eth0",
                        new NetworkOp.RenameLink(BOX, InterfaceName.of("B"), InterfaceName.of("eth0"))),
                of("$ sudo ip netns exec $pid ip link set eth0 up", up(BOX, "eth0")),
                of(
                        "$ sudo ip netns exec $pid ip addr add 172.17.42.99/16 dev eth0",
                        address(BOX, "eth0", "172.17.42.99/16")),
                of(
                        "$ sudo ip netns exec $pid ip route add default via 172.17.42.1",
                        new NetworkOp.AddRoute(
                                BOX, Route.via(IpPrefix.parse("0.0.0.0/0"), IpAddress.parse("172.17.42.1")))),
                of(
                        "sysctl -w net.ipv4.ip_forward = 1",
                        new NetworkOp.SetSysctl(NodeName.HOST, "net.ipv4.ip_forward", "1")),
                of("[root@42-m /]# brctl addif docker0 A\t#绑定A接口到docker0，", port(NodeName.HOST, "A", "docker0")),
                of("[root@42-m /]# ip link add A type veth peer name B\t#创建一对‘veth pair’接口A和B，", veth("A", "B")));
    }

    private static Arguments of(String line, NetworkOp op) {
        return Arguments.of(line, op);
    }

    private static NetworkOp veth(String name, String peer) {
        LinkKind kind = new LinkKind.Veth(new LinkRef(NodeName.HOST, InterfaceName.of(peer)));
        return new NetworkOp.AddLink(NodeName.HOST, InterfaceName.of(name), kind, Set.of(), Set.of());
    }

    private static NetworkOp up(NodeName node, String name) {
        return new NetworkOp.SetLink(node, InterfaceName.of(name), List.of(new LinkSetting.Up(true)));
    }

    private static NetworkOp port(NodeName node, String name, String bridge) {
        LinkSetting master = new LinkSetting.Master(InterfaceName.of(bridge));
        return new NetworkOp.SetLink(node, InterfaceName.of(name), List.of(master));
    }

    private static NetworkOp address(NodeName node, String dev, String prefix) {
        InterfaceAddress address = InterfaceAddress.of(IpPrefix.parse(prefix));
        return new NetworkOp.AddAddress(node, InterfaceName.of(dev), address);
    }

    @ParameterizedTest
    @MethodSource("linesThatChangeTheNetwork")
    void readsALineThatChangesTheNetwork(String line, NetworkOp op) {
        assertThat(Silenced.of(CommandLine.parse(line, NodeName.HOST, PID)))
                .containsExactly(new Command.Ops(List.of(op)));
    }

    static Stream<Arguments> linesOfThePrograms() {
        return Stream.of(
                program("[root@localhost ~]# ip a", "host", "ip", "a"),
                program("[root@localhost ~]# ip netns list", "host", "ip", "netns", "list"),
                program("[root@localhost ~]# ip netns exec ns1 ip a", "ns1", "ip", "a"),
                program("$ ip addr show docker0", "host", "ip", "addr", "show", "docker0"),
                program("/ # ip a", "host", "ip", "a"),
                program("sysctl net.ipv4.ip_forward", "host", "sysctl", "net.ipv4.ip_forward"),
                program("sysctl -p", "host", "sysctl", "-p"),
                program("iptables -t nat -nvL POSTROUTING", "host", "iptables", "-t", "nat", "-nvL", "POSTROUTING"),
                program("[root@42-m ~]# brctl show\t#可以看到连接到网桥上的虚拟网口的信息", "host", "brctl", "show"),
                program(
                        "[root@42-m /]# ip add show docker0 |grep inet\t#检查桥接网卡的ip和子网掩码信息",
                        "host",
                        "sh",
                        "-c",
                        "ip add show docker0 |grep inet"));
    }

    @Test
    void givesDockerLinesToTheLabsEngine() {
        assertThat(CommandLine.parse("$ sudo docker inspect -f '{{.State.Pid}}' 63f36fc01b5f", NodeName.HOST, PID))
                .containsExactly(new Command.Docker(List.of("inspect", "-f", "{{.State.Pid}}", "63f36fc01b5f")));
    }

    private static Arguments program(String line, String node, String... argv) {
        return Arguments.of(line, new Command.Program(NodeName.of(node), List.of(argv)));
    }

    @ParameterizedTest
    @MethodSource("linesOfThePrograms")
    void leavesToTheProgramsOrShowsWhatTheyShow(String line, Command.Program program) {
        assertThat(CommandLine.parse(line, NodeName.HOST, PID))
                .map(command -> command instanceof Command.Show show ? show.instead() : command)
                .containsExactly(program);
    }

    @ParameterizedTest
    @CsvSource({
        "[root@localhost network-scripts]# ip netns exec ns1 ping 192.168.0.12, ns1, 192.168.0.12",
        "/ # ping 172.17.0.3, host, 172.17.0.3"
    })
    void pingsItself(String line, String node, String destination) {
        assertThat(CommandLine.parse(line, NodeName.HOST, PID))
                .containsExactly(new Command.Ping(PingRequest.of(NodeName.of(node), destination)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[root@localhost ~]# ",
                "root@63f36fc01b5f:/#",
                "# 查看",
                "# docker 1.2.0 可以在容器中编辑，运行过程中保留，终止重启后无效",
                "$ sudo mkdir -p /var/run/netns",
                "[root@42-m ~]# mkdir -p /var/run/netns\t#创建一个存储容器id的目录",
            })
    void doesNothingForCommentsAndPrompts(String line) {
        assertThat(CommandLine.parse(line, NodeName.HOST, PID)).containsExactly(new Command.Nothing());
    }

    @Test
    void readsAVariableWithItsComment() {
        assertThat(CommandLine.parse("[root@42-m ~]# pid=2603\t#为变量赋值2630", NodeName.HOST, Map.of()))
                .containsExactly(new Command.Assignment("pid", "2603"));
    }

    /** Each line but the assignment ends in a backslash there, one with a space behind it: a shell would join them. */
    @Test
    void readsTheBlockWhoseLinesAllEndInABackslash() {
        String block = """
                pid=2630
                ip link set B netns $pid \\
                ip netns exec $pid ip link set dev B name eth0 \\
                ip netns exec $pid ip link set eth0 up \\
                ip netns exec $pid ip addr add 172.17.0.3/16 dev eth0 \\\s
                ip netns exec $pid ip route add default via 172.17.0.1 \\
                """;
        NodeName box = NodeName.of("2630");

        assertThat(CommandLine.parse(block, NodeName.HOST, Map.of()))
                .containsExactly(
                        new Command.Assignment("pid", "2630"),
                        ops(new NetworkOp.MoveLink(NodeName.HOST, InterfaceName.of("B"), box)),
                        ops(new NetworkOp.RenameLink(box, InterfaceName.of("B"), InterfaceName.of("eth0"))),
                        ops(up(box, "eth0")),
                        ops(address(box, "eth0", "172.17.0.3/16")),
                        ops(new NetworkOp.AddRoute(
                                box, Route.via(IpPrefix.parse("0.0.0.0/0"), IpAddress.parse("172.17.0.1")))));
    }

    private static Command ops(NetworkOp op) {
        return new Command.Ops(List.of(op));
    }
}

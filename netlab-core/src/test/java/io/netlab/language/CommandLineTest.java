package io.netlab.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpPrefix;
import io.netlab.op.NetworkOp;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static final NodeName NS1 = NodeName.of("ns1");
    private static final InterfaceName ETH0 = InterfaceName.of("eth0");

    private static List<Command> parse(String text) {
        return Silenced.of(CommandLine.parse(text, NodeName.HOST, Map.of("pid", "2778")));
    }

    private static Command ops(NetworkOp... ops) {
        return new Command.Ops(List.of(ops));
    }

    private static Command program(String node, String... argv) {
        return new Command.Program(NodeName.of(node), List.of(argv));
    }

    private static NetworkOp set(NodeName node, InterfaceName name, LinkSetting... settings) {
        return new NetworkOp.SetLink(node, name, List.of(settings));
    }

    /** Two ways to say the same; the second is what the printer writes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ip l s dev eth0 up                        | ip link set dev eth0 up
            ip link set up dev eth0                   | ip link set dev eth0 up
            ip li ch eth0 mtu 0x5dc                   | ip link set dev eth0 mtu 1500
            ip link set eth0 qlen 5 addr 2:0:0:0:0:1  | ip link set dev eth0 txqueuelen 5 address 02:00:00:00:00:01
            ip link set eth0 m br0                    | ip link set dev eth0 master br0
            ip link set eth0 nom                      | ip link set dev eth0 nomaster
            ip l d eth0                               | ip link del dev eth0
            ip link add name A type veth peer B       | ip link add A type veth peer name B
            ip link add dev br0 type bridge stp 1     | ip link add br0 type bridge stp_state 1
            ip -n ns1 l a x ty dummy                  | ip -n ns1 link add x type dummy
            ip link add link eth0 m0 type macvlan     | ip link add m0 link eth0 type macvlan mode vepa
            ip link add v type vxlan vni 5 group 239.1.1.1 nolearn | ip link add v type vxlan id 5 nolearning remote 239.1.1.1
            ip link set eth0 type bridge_slave hairpin on | bridge link set dev eth0 hairpin on
            bridge l set dev eth0 state forwarding    | bridge link set dev eth0 state 3
            bridge -net ns1 fdb del 2:0:0:0:0:1 dev v | bridge -n ns1 fdb del 02:00:00:00:00:01 dev v
            bridge fdb add 02:00:00:00:00:01 dev v temp master | bridge fdb add 02:00:00:00:00:01 dev v master static
            brctl addbr br0                           | ip link add br0 type bridge
            brctl delbr br0                           | ip link del dev br0
            brctl delif br0 eth0                      | ip link set dev eth0 nomaster
            brctl stp br0 yes                         | ip link set dev br0 type bridge stp_state 1
            brctl setfd br0 0.5                       | ip link set dev br0 type bridge forward_delay 50
            brctl hairpin br0 eth0 off                | bridge link set dev eth0 hairpin off
            brctl setpathcost br0 eth0 7              | bridge link set dev eth0 cost 7
            ip a a 10.0.0.11 dev eth0                 | ip addr add 10.0.0.11/32 dev eth0
            ip add add 10.1/16 dev eth0 brd +         | ip addr add 10.1.0.0/16 dev eth0 brd 10.1.255.255
            ip addr d local 10.0.0.1/24 dev eth0      | ip addr del 10.0.0.1/24 dev eth0
            ip -6 addr add fd00::1/64 dev eth0 nodad  | ip addr add fd00::1/64 dev eth0 nodad
            ip r a 10/8 via 10.0.0.1                  | ip route add 10.0.0.0/8 via 10.0.0.1
            ip ro add 0/0 dev eth0                    | ip route add default dev eth0
            ip r r default via 10.0.0.1 onlink proto static | ip route replace default via 10.0.0.1 proto static onlink
            ip addr ch 10.0.0.1/24 dev eth0 brd +     | ip addr replace 10.0.0.1/24 dev eth0 brd 10.0.0.255
            ip addr chg 10.0.0.1/24 dev eth0          | ip addr replace 10.0.0.1/24 dev eth0
            ip addr repl 10.0.0.1/24 dev eth0         | ip addr replace 10.0.0.1/24 dev eth0
            ip r ap 10/8 via 10.0.0.1                 | ip route append 10.0.0.0/8 via 10.0.0.1
            ip r pre 10/8 via 10.0.0.1                | ip route prepend 10.0.0.0/8 via 10.0.0.1
            ip r chg default via 10.0.0.1             | ip route change default via 10.0.0.1
            ip n repl 10.0.0.9 lladdr 2:0:0:0:0:1 dev eth0 | ip neigh replace 10.0.0.9 lladdr 02:00:00:00:00:01 dev eth0
            ip n c 10.0.0.9 lladdr 2:0:0:0:0:1 dev eth0 nud stale | ip neigh change 10.0.0.9 lladdr 02:00:00:00:00:01 dev eth0 nud stale
            bridge f ap 0:0:0:0:0:0 dev v dst 10.0.0.2 | bridge fdb append 00:00:00:00:00:00 dev v dst 10.0.0.2
            bridge fdb repl 2:0:0:0:0:1 dev v master  | bridge fdb replace 02:00:00:00:00:01 dev v master
            ip netns se ns1 7                         | ip netns set ns1 7
            ip -n ns2 netns set ns1 auto              | ip -n ns2 netns set ns1 auto
            ip link add x index 7 numtx 4 type dummy  | ip link add x index 7 numtxqueues 4 type dummy
            ip link set eth0 group default            | ip link set dev eth0 group default
            ip link set eth0 group 7 addrgen none     | ip link set dev eth0 group 7 addrgenmode none
            ip link set d0 carrier off                | ip link set dev d0 carrier off
            ip link del br0 type bridge               | ip link del dev br0
            ip r del 10.0.0.0/255.0.0.0               | ip route del 10.0.0.0/8
            ip route add default via fd00::1          | ip -6 route add default via fd00::1
            ip route add fd00::5/64 dev eth0          | ip route add fd00::/64 dev eth0
            ip -4 r a default via inet6 fe80::1       | ip -4 route add default via inet6 fe80::1
            ip route add to blackhole 10.9.0.0/16 pri 5 | ip route add blackhole 10.9.0.0/16 metric 5
            ip route add unicast 10.9.0.1 oif eth0    | ip route add 10.9.0.1/32 dev eth0
            ip ne a 10.0.0.9 lladdr 2:0:0:0:0:1 dev eth0 nud perm | ip neigh add 10.0.0.9 lladdr 02:00:00:00:00:01 dev eth0
            ip n del 10.0.0.9 dev eth0                | ip neigh del 10.0.0.9 dev eth0
            ip ru add from 10.0.0.0/24 prio 5 table 100 | ip rule add pref 5 from 10.0.0.0/24 lookup 100
            ip rule del pref 5                        | ip rule del pref 5
            ip rule d prio 5 table main               | ip rule del pref 5 lookup main
            ip -6 rule add from all pref 5 lookup main | ip -6 rule add pref 5 lookup main
            sysctl net.ipv4.ip_forward=1              | sysctl -w net.ipv4.ip_forward=1
            sysctl -w net/ipv4/conf/eth0.1/forwarding=1 | sysctl -w net.ipv4.conf.eth0/1.forwarding=1
            echo 1 > /proc/sys/net/ipv4/conf/eth0.1/forwarding | sysctl -w net.ipv4.conf.eth0/1.forwarding=1
            iptables -A POSTROUTING -t nat -j MASQUERADE | iptables -t nat -A POSTROUTING -j MASQUERADE
            ip6tables --policy FORWARD DROP           | ip6tables -P FORWARD DROP
            ip netns exec ns1 /sbin/ip link set lo up | ip -n ns1 link set dev lo up
            ip -n ns1 link set dev eth0 netns 1       | ip -n ns1 link set dev eth0 netns 1
            nsenter -t 2778 -n ip link set lo up      | ip -n 2778 link set dev lo up
            nsenter --net=/run/netns/ns1 ip l s lo up | ip -n ns1 link set dev lo up
            ln -s /proc/7/ns/net /run/netns/box       | ln -s /proc/7/ns/net /run/netns/box
            """)
    void readsWhatIproute2Reads(String typed, String printed) {
        List<Command> commands = parse(typed);

        assertThat(commands).hasSize(1);
        assertThat(commands.get(0)).isInstanceOf(Command.Ops.class);
        assertThat(((Command.Ops) commands.get(0)).ops())
                .extracting(CommandPrinter::print)
                .containsExactly(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ip",
                "ip -r link",
                "ip l sh group 5",
                "ip route get 10.0.0.1 connected",
                "ip monitor",
                "ip link help",
                "ip link add eth0.5 link eth0 type vlan id 5",
                "ip link add type veth",
                "ip link set group 1 up",
                "ip link set eth0 vf 0 mac 02:00:00:00:00:01",
                "ip addr add 10.0.0.1/24 dev eth0 valid_lft 5 preferred_lft 5",
                "ip route add 10.0.0.0/8 dev eth0 initcwnd 5",
                "ip route flush dev eth0",
                "ip route test 10.0.0.0/8 dev eth0",
                "ip addr flush dev eth0",
                "ip neigh flush all",
                "ip neigh change 10.0.0.9 dev eth0 nud stale",
                "ip rule flush",
                "ip -all netns del",
                "ip netns attach ns1 2778",
                "ip link set eth0 index 5",
                "ip link set eth0 group no-number",
                "ip rule add from 10.0.0.0/24 table 100",
                "ip netns set ns1 -2",
                "ip netns add ns1 ns2",
                "ip -batch lines",
                "bridge vlan add vid 5-9 dev eth0",
                "brctl showmacs br0 br1",
                "sysctl -p",
                "iptables -I FORWARD -j ACCEPT",
                "iptables -D FORWARD 1",
                "iptables -A FORWARD -j ACCEPT -w",
                "ln -s /a /b",
                "nft list ruleset",
                "kill 2778",
            })
    void leavesToTheProgramWhatNoOpSays(String line) {
        assertThat(parse(line)).containsExactly(program("host", line.split(" ")));
    }

    @Test
    void runsProgramsInTheNodeThatTheLineNames() {
        assertThat(parse("ip -n ns1 -r a")).containsExactly(program("ns1", "ip", "-r", "a"));
        assertThat(parse("ip netns exec ns1 ip netns exec ns2 arping -c 1 10.0.0.1"))
                .containsExactly(program("ns2", "arping", "-c", "1", "10.0.0.1"));
        assertThat(CommandLine.parse("ip a help", NS1, Map.of())).containsExactly(program("ns1", "ip", "a", "help"));
        assertThat(CommandLine.parse("ip link set lo up", NS1, Map.of()))
                .containsExactly(ops(set(NS1, InterfaceName.of("lo"), new LinkSetting.Up(true))));
    }

    @Test
    void movesAndRenamesAtOnceAndThenSetsAsTheKernelDoes() {
        assertThat(parse("ip link set dev B up netns ns1 name eth0 mtu 1400"))
                .containsExactly(ops(
                        new NetworkOp.MoveLink(NodeName.HOST, InterfaceName.of("B"), NS1, ETH0),
                        set(NS1, ETH0, new LinkSetting.Up(true), new LinkSetting.Mtu(1400))));
    }

    @Test
    void leavesAPeerWhereTheCommandRuns() {
        LinkKind kind = new LinkKind.Veth(new LinkRef(NodeName.HOST, InterfaceName.of("B")));

        assertThat(parse("ip link add A netns ns1 type veth peer name B"))
                .containsExactly(ops(new NetworkOp.AddLink(NS1, InterfaceName.of("A"), kind, Set.of(), Set.of())));
    }

    @Test
    void makesAMacvlanAtItsParentAndThenMovesIt() {
        LinkKind kind = new LinkKind.Macvlan(new LinkRef(NodeName.HOST, ETH0), LinkKind.MacvlanMode.BRIDGE);
        InterfaceName name = InterfaceName.of("m0");

        assertThat(parse("ip link add m0 link eth0 netns ns1 type macvlan mode bridge"))
                .containsExactly(ops(
                        new NetworkOp.AddLink(NodeName.HOST, name, kind, Set.of(), Set.of()),
                        new NetworkOp.MoveLink(NodeName.HOST, name, NS1)));
    }

    @Test
    void readsSeveralWays() {
        var parsed = (Command.Ops) parse("ip route add default nexthop via 10.0.0.1 weight 2 nexthop dev eth0")
                .get(0);
        var route = ((NetworkOp.AddRoute) parsed.ops().get(0)).route();

        assertThat(route.options())
                .singleElement()
                .isInstanceOfSatisfying(
                        Route.Option.Multipath.class,
                        ways -> assertThat(ways.hops())
                                .extracting(Route.NextHop::weight)
                                .containsExactly(2, 1));
    }

    @Test
    void readsAPastedSnippet() {
        String snippet = """
                [root@box ~]# pid=2779 # from docker inspect
                $ sudo ip link add br0 type bridge && sudo ip link set br0 up; ip link set B netns ${pid}
                root@box:/# ip addr add 10.0.0.1/24 \\
                >   dev "eth0"   # first
                """;

        assertThat(parse(snippet))
                .containsExactly(
                        new Command.Assignment("pid", "2779"),
                        ops(new NetworkOp.AddLink(
                                NodeName.HOST, InterfaceName.of("br0"), new LinkKind.Bridge(), Set.of(), Set.of())),
                        ops(set(NodeName.HOST, InterfaceName.of("br0"), new LinkSetting.Up(true))),
                        ops(new NetworkOp.MoveLink(NodeName.HOST, InterfaceName.of("B"), NodeName.of("2779"))),
                        ops(new NetworkOp.AddAddress(
                                NodeName.HOST, ETH0, InterfaceAddress.of(IpPrefix.parse("10.0.0.1/24")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            sudo ip netns exec ns1 ls \\> /dev/null            | ip netns exec ns1 ls \\> /dev/null
            ping -c 1 10.0.0.1 > /dev/null 2>&1                | ping -c 1 10.0.0.1 > /dev/null 2>&1
            sleep 5 &                                          | sleep 5 &
            for i in 1 2; do ip netns add ns$i; done           | for i in 1 2; do ip netns add ns$i; done
            ( ip a; ip r )                                     | ( ip a; ip r )
            ls *.yaml                                          | ls *.yaml
            kill -9 $pid $!                                    | pid=2778; kill -9 $pid $!
            echo $HOME                                         | echo $HOME
            ip monitor && ip a help                            | -
            """)
    void leavesToAShellWhatOnlyAShellReads(String line, String text) {
        List<Command> commands = parse(line.replace("\\>", ">"));

        assertThat(commands)
                .isEqualTo(
                        text.equals("-")
                                ? List.of(program("host", "ip", "monitor"), program("host", "ip", "a", "help"))
                                : List.of(program("host", "sh", "-c", text.replace("\\>", ">"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat <<EOF\nip link add x\n\nEOF",
                "cat << 'E F' > /tmp/x && ip a\n$x `y` ' \"\nE F",
                "cat <<-EOF <<B\n\tone\n\tEOF\ntwo\nB",
                "ip -batch - <<EOF | cat\nlink add d0 type dummy\nEOF",
            })
    void leavesAHereDocumentToTheShellAsAWhole(String text) {
        assertThat(parse(text + "\nip link set lo up"))
                .containsExactly(
                        program("host", "sh", "-c", text),
                        ops(set(NodeName.HOST, InterfaceName.of("lo"), new LinkSetting.Up(true))));
        assertThat(CommandLine.isComplete(text.substring(0, text.lastIndexOf('\n'))))
                .isFalse();
        assertThat(CommandLine.isComplete(text)).isTrue();
    }

    @Test
    void keepsAlternativesTogether() {
        String line = "ip link del x || ip link add x type dummy && ip a";

        assertThat(parse(line)).containsExactly(program("host", "sh", "-c", line));
    }

    @Test
    void capturesWhatAProgramPrints() {
        assertThat(parse("pid=$(docker inspect -f '{{.State.Pid}}' box)"))
                .containsExactly(new Command.Capture(
                        "pid", new Command.Docker(List.of("inspect", "-f", "{{.State.Pid}}", "box"))));
    }

    @Test
    void cutsATextIntoStatementsForVariablesThatAreNotYetKnown() {
        assertThat(CommandLine.statements("$ pid=$(cat x); ip link set B netns $pid\n# done\nip a"))
                .containsExactly("pid=$(cat x)", "ip link set B netns $pid", "ip a");
        assertThat(CommandLine.statements("p=$(cat x) && echo $p && ip a"))
                .containsExactly("p=$(cat x)", "echo $p", "ip a");
        assertThat(CommandLine.statements("a && b || c")).containsExactly("a && b || c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ip link \\", "echo 'a", "for i in 1; do", "echo $(date", "if true; then"})
    void knowsATextThatGoesOnBelow(String text) {
        assertThat(CommandLine.isComplete(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ip a", "echo 'a'", "for i in 1; do echo; done", "echo done", "# it's", "ip a \\\n"})
    void knowsATextThatIsWhole(String text) {
        assertThat(CommandLine.isComplete(text)).isTrue();
    }

    @Test
    void readsAnAliasInQuotes() {
        assertThat(parse("ip link set eth0 alias \"it's \\\"two\\\" words, pid $pid\""))
                .containsExactly(ops(set(NodeName.HOST, ETH0, new LinkSetting.Alias("it's \"two\" words, pid 2778"))));
    }

    @Test
    void setsAllPortsThatBrctlNames() {
        LinkSetting master = new LinkSetting.Master(InterfaceName.of("br0"));

        assertThat(parse("brctl addif br0 a b"))
                .containsExactly(ops(
                        set(NodeName.HOST, InterfaceName.of("a"), master),
                        set(NodeName.HOST, InterfaceName.of("b"), master)));
    }

    @Test
    void takesHundredthsOfSecondsFromBrctl() {
        LinkSetting delay = new LinkSetting.BridgeValue(BridgeOption.FORWARD_DELAY, 1500);

        assertThat(parse("brctl setfd br0 15"))
                .containsExactly(ops(set(NodeName.HOST, InterfaceName.of("br0"), delay)));
    }

    @Test
    void takesAHashForAPromptOnlyBeforeACommand() {
        assertThat(parse("# ip netns add ns1")).containsExactly(ops(new NetworkOp.AddNamespace(NS1)));
        assertThat(parse("# ip forwarding is needed here")).containsExactly(new Command.Nothing());
        assertThat(parse("#ip netns add ns1")).containsExactly(new Command.Nothing());
    }
}

package io.netlab.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.query.BridgeQuery;
import io.netlab.query.NeighbourQuery;
import io.netlab.query.Query;
import io.netlab.query.RouteCondition;
import io.netlab.query.RouteQuery;
import io.netlab.query.RuleQuery;
import io.netlab.query.ShowOptions;
import io.netlab.query.SysctlQuery;
import io.netlab.query.SysctlQuery.Form;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for of routes, neighbours, rules, bridges and kernel settings. */
class ShowTablesTest {
    private static final NodeName HOST = NodeName.HOST;
    private static final InterfaceName ETH0 = InterfaceName.of("eth0");
    private static final InterfaceName BR0 = InterfaceName.of("br0");
    private static final RouteCondition MAIN = new RouteCondition.InTable(254);

    private static Query query(String line) {
        Command command = CommandLine.parse(line, HOST, Map.of()).get(0);
        assertThat(command).as(line).isInstanceOf(Command.Show.class);
        return ((Command.Show) command).query();
    }

    private static RouteQuery routes(RouteCondition... conditions) {
        return new RouteQuery.Table(HOST, ShowOptions.NONE, List.of(conditions));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ip r", "ip ro s", "ip route l", "ip r ls", "ip route show", "ip route lst", "/sbin/ip r"})
    void theMainTableIsShownByAnyBeginningOfTheWords(String line) {
        assertThat(query(line)).isEqualTo(routes(MAIN));
    }

    @Test
    void ofTwoWordsThatABeginningFitsTheFirstOfIproute2IsMeant() {
        assertThat(query("ip r s t 7")).isEqualTo(routes(new RouteCondition.InTable(7)));
        assertThat(query("ip r s ty blackhole")).isEqualTo(routes(MAIN, new RouteCondition.OfType(6)));
        assertThat(query("ip r s m 5")).isEqualTo(routes(MAIN, new RouteCondition.Metric(5)));
        assertThat(query("ip r s p static")).isEqualTo(routes(MAIN, new RouteCondition.Protocol(4)));
        assertThat(query("ip r s d 10")).isEqualTo(routes(MAIN, new RouteCondition.Tos(0x10)));
    }

    @Test
    void whatIsSaidLastOfATableHolds() {
        assertThat(query("ip route show table 7 table all")).isEqualTo(routes());
        assertThat(query("ip route show table all table local")).isEqualTo(routes(new RouteCondition.InTable(255)));
        assertThat(query("ip route show scope link scope all")).isEqualTo(routes(MAIN));
    }

    @Test
    void anAddressAloneAsksForTheRouteToExactlyThat() {
        IpPrefix network = IpPrefix.parse("10.0.0.0/8");

        RouteQuery exact = routes(MAIN, new RouteCondition.Within(network), new RouteCondition.Around(network));
        assertThat(query("ip route show 10/8")).isEqualTo(exact);
        assertThat(query("ip route show exact 10.0.0.0/8")).isEqualTo(exact);
        assertThat(query("ip route show to 10.0.0.0/255.0.0.0")).isEqualTo(exact);
        assertThat(query("ip route show root 10/8")).isEqualTo(routes(MAIN, new RouteCondition.Within(network)));
        assertThat(query("ip route show to match 10/8")).isEqualTo(routes(MAIN, new RouteCondition.Around(network)));
        assertThat(query("ip route show default")).isEqualTo(routes(MAIN, new RouteCondition.ToAll()));
    }

    @Test
    void aGatewayMayBeOfTheOtherFamily() {
        IpPrefix gateway = IpPrefix.parse("fe80::1");

        assertThat(query("ip route show via inet6 fe80::1 dev eth0"))
                .isEqualTo(routes(MAIN, new RouteCondition.Via(gateway), new RouteCondition.Dev(ETH0)));
    }

    @Test
    void aPacketIsDescribedInAnyOrder() {
        IpAddress to = IpAddress.parse("10.0.0.1");
        RouteQuery.Packet packet = new RouteQuery.Packet(
                to, Optional.of(IpAddress.parse("10.0.0.2")), Optional.of(BR0), Optional.of(ETH0), 16);

        assertThat(query("ip r g from 10.0.0.2 iif br0 mark 0x10 dev eth0 10.0.0.1"))
                .isEqualTo(new RouteQuery.Lookup(HOST, ShowOptions.NONE, packet, false));
        assertThat(query("ip route get fib to 10.0.0.1/32"))
                .isEqualTo(new RouteQuery.Lookup(HOST, ShowOptions.NONE, RouteQuery.Packet.to(to), true));
    }

    @Test
    void neighboursAreShownInTheStatesThatAreNamed() {
        assertThat(query("ip n")).isEqualTo(NeighbourQuery.all(HOST, ShowOptions.NONE));
        assertThat(query("ip neigh show dev eth0 nud stale nud perm proto 5 10/8"))
                .isEqualTo(new NeighbourQuery(
                        HOST,
                        ShowOptions.NONE,
                        Optional.of(IpPrefix.parse("10.0.0.0/8")),
                        Optional.of(ETH0),
                        0x84,
                        false,
                        false,
                        5));
        assertThat(((NeighbourQuery) query("ip neigh list nud all")).states()).isEqualTo(0x1ff);
        assertThat(((NeighbourQuery) query("ip neigh show proxy unused")).proxy())
                .isTrue();
    }

    @Test
    void rulesAreShownOfOneFamily() {
        ShowOptions ofIpv6 =
                new ShowOptions(Optional.of(AddressFamily.IPV6), false, true, false, false, 0, false, false, false);

        assertThat(query("ip rule")).isEqualTo(new RuleQuery(HOST, ShowOptions.NONE));
        assertThat(query("ip -6 -j ru lst")).isEqualTo(new RuleQuery(HOST, ofIpv6));
    }

    @Test
    void bridgeShowsPortsAndForwardingDatabases() {
        assertThat(query("bridge l")).isEqualTo(new BridgeQuery.Ports(HOST, ShowOptions.NONE, Optional.empty()));
        assertThat(query("bridge link show dev eth0"))
                .isEqualTo(new BridgeQuery.Ports(HOST, ShowOptions.NONE, Optional.of(ETH0)));
        assertThat(query("bridge f")).isEqualTo(BridgeQuery.Forwarding.all(HOST, ShowOptions.NONE));
        assertThat(query("bridge fdb show br br0 brport eth0 vlan 5 state static dynamic"))
                .isEqualTo(new BridgeQuery.Forwarding(
                        HOST, ShowOptions.NONE, Optional.of(BR0), Optional.of(ETH0), 5, 0x40, true));
    }

    @Test
    void brctlShowsBridgesByName() {
        assertThat(query("brctl show")).isEqualTo(new BridgeQuery.Overview(HOST, List.of()));
        assertThat(query("brctl show br0 eth0")).isEqualTo(new BridgeQuery.Overview(HOST, List.of(BR0, ETH0)));
        assertThat(query("brctl showmacs br0")).isEqualTo(new BridgeQuery.Learned(HOST, BR0));
        assertThat(query("brctl showstp br0")).isEqualTo(new BridgeQuery.SpanningTree(HOST, BR0));
    }

    @Test
    void optionsOfSysctlMayShareADashAndStandBehindTheKeys() {
        assertThat(query("sysctl net.ipv4.ip_forward net/core"))
                .isEqualTo(settings(Form.NAME_AND_VALUE, false, "", "net.ipv4.ip_forward", "net/core"));
        assertThat(query("sysctl -ne net.ipv4")).isEqualTo(settings(Form.VALUE, true, "", "net.ipv4"));
        assertThat(query("sysctl net.ipv4 -Nr forw")).isEqualTo(settings(Form.NAME, false, "forw", "net.ipv4"));
        assertThat(query("sysctl -bq --pattern 'a[bc]*d$' net"))
                .isEqualTo(settings(Form.BARE_VALUE, false, "a[bc]*d$", "net"));
        assertThat(query("sysctl -a")).isEqualTo(settings(Form.NAME_AND_VALUE, false, ""));
    }

    private static SysctlQuery settings(Form form, boolean ignoresUnknown, String pattern, String... keys) {
        Optional<String> expression = Optional.of(pattern).filter(text -> !text.isEmpty());
        return new SysctlQuery(HOST, List.of(keys), form, ignoresUnknown, expression);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ip route show table cache",
                "ip route show cached",
                "ip route show table mine",
                "ip route show proto mine",
                "ip route show type mine",
                "ip route show all",
                "ip route show vrf blue",
                "ip route show from 10.0.0.0/8",
                "ip route show realms 5",
                "ip route show dev",
                "ip route show nonsense",
                "ip route show 10.0.0.0/99",
                "ip -6 route show 10.0.0.0/8",
                "ip route show dev waytoolonginterfacename",
                "ip -r route",
                "ip -h route",
                "ip route get",
                "ip route get default",
                "ip route get 10.0.0.0/8",
                "ip route get 10.0.0.1 from fd00::1",
                "ip route get 10.0.0.1 10.0.0.2",
                "ip route get 10.0.0.1 vrf blue",
                "ip route get 10.0.0.1 uid 5",
                "ip route get 10.0.0.1 ipproto tcp",
                "ip route save",
                "ip -br neigh",
                "ip neigh show nud busy",
                "ip neigh show dev eth0 dev eth1",
                "ip neigh show master br0",
                "ip neigh get 10.0.0.1 dev eth0",
                "ip rule show pref 5",
                "ip -all rule",
                "bridge vlan",
                "bridge mdb",
                "bridge -compressvlans link",
                "bridge -4 fdb",
                "bridge fdb show self",
                "bridge fdb get 02:00:00:00:00:01 br br0",
                "bridge link show dev eth0 dev eth1",
                "brctl showmacs",
                "brctl showstp br0 br1",
                "sysctl",
                "sysctl -V",
                "sysctl --system",
                "sysctl -r forw",
                "sysctl -a net.ipv4",
                "sysctl -qN net.ipv4.ip_forward",
                "sysctl net..ipv4",
                "sysctl ../sys/net",
                "sysctl /net/ipv4",
                "sysctl --deprecated net.ipv4.neigh",
            })
    void whatIsRareOrWrongIsTheRealPrograms(String line) {
        assertThat(CommandLine.parse(line, HOST, Map.of()))
                .containsExactly(new Command.Program(HOST, List.of(line.split(" "))));
    }

    @Test
    void aPatternThatJavaReadsOtherwiseIsTheRealPrograms() {
        assertThat(CommandLine.parse("sysctl -r '[[:alpha:]]' net", HOST, Map.of()))
                .containsExactly(new Command.Program(HOST, List.of("sysctl", "-r", "[[:alpha:]]", "net")));
    }

    @Test
    void theRealProgramStandsByInTheSameNode() {
        Command command =
                CommandLine.parse("ip -n web -j route show", HOST, Map.of()).get(0);

        assertThat(command).isInstanceOf(Command.Show.class);
        assertThat(((Command.Show) command).instead())
                .isEqualTo(new Command.Program(NodeName.of("web"), List.of("ip", "-j", "route", "show")));
        assertThat(((Command.Show) command).query().node()).isEqualTo(NodeName.of("web"));
    }
}

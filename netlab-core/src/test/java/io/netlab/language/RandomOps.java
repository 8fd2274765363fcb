package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.op.FileOp;
import io.netlab.op.FirewallOp;
import io.netlab.op.GuestOp;
import io.netlab.op.Manner;
import io.netlab.op.NeighbourOp;
import io.netlab.op.NetworkOp;
import io.netlab.op.TraitOp;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Neighbour;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import io.netlab.topology.RoutingRule;
import io.netlab.topology.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Makes ops of every kind, each of which one command can say; the same seed makes the same ops. */
public final class RandomOps {
    private static final List<String> LINKS = List.of(
            "eth0",
            "A",
            "veth-ns1",
            "docker0",
            "up",
            "type",
            "dev",
            "a",
            "m",
            "it's",
            "x#1",
            "$y",
            "-z",
            "网桥",
            "help",
            "default",
            "name",
            "via");
    private static final List<String> NODES = List.of("host", "ns1", "box-01", "2778", "盒子", "1", "a.b_c", "exec");

    private final Random random;

    /** The same seed makes the same ops. */
    public RandomOps(long seed) {
        this.random = new Random(seed);
    }

    /** The next op, of any kind. */
    public NetworkOp next() {
        List<Supplier<NetworkOp>> kinds = List.of(
                () -> new NetworkOp.AddNamespace(node()),
                () -> new NetworkOp.DeleteNamespace(node()),
                () -> new NetworkOp.NameNamespace(node(), 1L + random.nextInt(4_000_000)),
                () -> new NetworkOp.SetNamespaceId(
                        node(),
                        node(),
                        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(99))),
                () -> new NetworkOp.StartProcess(node(), command()),
                () -> new NetworkOp.EndProcess(node()),
                () -> new GuestOp.RunProcess(node(), node(), command()),
                () -> new GuestOp.StopProcess(node()),
                () -> new FileOp.WriteFile(node(), pick("hosts", "resolv.conf"), pick("", "it's\n", "a\tb c\nd\n")),
                () -> new FileOp.DeleteFile(node(), "hosts"),
                () -> new RandomLinks(random, this).add(),
                () -> new NetworkOp.DeleteLink(node(), link()),
                () -> new RandomLinks(random, this).set(),
                () -> new NetworkOp.RenameLink(node(), link(), link()),
                () -> new NetworkOp.MoveLink(node(), link(), node()),
                () -> new NetworkOp.MoveLink(node(), link(), node(), link()),
                () -> new NetworkOp.AddAddress(node(), InterfaceName.of("eth0"), address()),
                () -> new NetworkOp.DeleteAddress(node(), InterfaceName.of("eth0"), address()),
                () -> new NetworkOp.ReplaceAddress(node(), InterfaceName.of("eth0"), address()),
                () -> new NetworkOp.PutRoute(node(), manner("APPEND", "PREPEND", "CHANGE"), route()),
                () -> new NeighbourOp.PutNeighbour(node(), manner("REPLACE", "CHANGE"), neighbour()),
                () -> new NeighbourOp.PutFdbEntry(node(), manner("APPEND", "REPLACE"), entry()),
                () -> new NetworkOp.AddRoute(node(), route()),
                () -> new NetworkOp.ReplaceRoute(node(), route()),
                () -> new NetworkOp.DeleteRoute(node(), route()),
                () -> new NeighbourOp.AddNeighbour(node(), neighbour()),
                () -> new NeighbourOp.DeleteNeighbour(node(), neighbour()),
                () -> new NeighbourOp.AddFdbEntry(node(), entry()),
                () -> new NeighbourOp.DeleteFdbEntry(node(), entry()),
                () -> new TraitOp.AddTrait(node(), new RandomTraits(random, this).any()),
                () -> new TraitOp.DeleteTrait(node(), new RandomTraits(random, this).nameOnly()),
                () -> new NetworkOp.AddRule(node(), rule()),
                () -> new NetworkOp.DeleteRule(node(), rule()),
                this::sysctl,
                () -> new FirewallOp.AddChain(node(), family(), table(), "DOCKER-USER"),
                () -> new FirewallOp.DeleteChain(node(), family(), table(), "DOCKER-USER"),
                () -> new FirewallOp.SetPolicy(node(), family(), table(), "FORWARD", pick("DROP", "ACCEPT")),
                () -> new FirewallOp.AppendFirewallRule(node(), firewall()),
                () -> new FirewallOp.DeleteFirewallRule(node(), firewall()));
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    /** The names of all links that ops may speak of. */
    public static List<String> links() {
        return LINKS;
    }

    NodeName node() {
        return NodeName.of(NODES.get(random.nextInt(NODES.size())));
    }

    InterfaceName link() {
        return InterfaceName.of(LINKS.get(random.nextInt(LINKS.size())));
    }

    MacAddress mac() {
        byte[] content = new byte[6];
        random.nextBytes(content);
        return new MacAddress(Bytes.of(content));
    }

    AddressFamily family() {
        return random.nextBoolean() ? AddressFamily.IPV4 : AddressFamily.IPV6;
    }

    IpAddress ip(AddressFamily family) {
        byte[] content = new byte[family.addressLength()];
        random.nextBytes(content);
        if (random.nextInt(3) == 0) {
            content[1] = 0;
            content[2] = 0;
            content[3] = 0;
        }
        return new IpAddress(family, Bytes.of(content));
    }

    private IpPrefix prefix(AddressFamily family) {
        return new IpPrefix(ip(family), random.nextInt(family.addressBits() + 1));
    }

    private List<String> command() {
        return random.nextBoolean()
                ? List.of("sleep", "infinity")
                : List.of("sh", "-c", "echo 'a  b' \"$x\"; wait", "");
    }

    String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private Manner manner(String... names) {
        return Manner.valueOf(pick(names));
    }

    private <T> T any(T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private <T> void maybe(Set<T> options, Supplier<T> option) {
        if (random.nextInt(3) == 0) {
            options.add(option.get());
        }
    }

    private Scope scope() {
        return any(Scope.values());
    }

    private InterfaceAddress address() {
        AddressFamily family = family();
        IpPrefix prefix = prefix(family);
        Set<InterfaceAddress.Option> options = new HashSet<>();
        maybe(options, () -> new InterfaceAddress.Option.Peer(prefix(family)));
        maybe(options, () -> new InterfaceAddress.Option.Label("eth0:" + random.nextInt(9)));
        maybe(options, () -> new InterfaceAddress.Option.InScope(scope()));
        maybe(options, InterfaceAddress.Option.NoDad::new);
        maybe(options, InterfaceAddress.Option.NoPrefixRoute::new);
        if (family == AddressFamily.IPV4) {
            maybe(options, () -> new InterfaceAddress.Option.Broadcast(ip(family)));
        }
        return new InterfaceAddress(prefix, options);
    }

    private Route route() {
        AddressFamily family = family();
        Set<Route.Option> options = new HashSet<>();
        if (random.nextInt(4) == 0) {
            options.add(new Route.Option.Multipath(List.of(hop(family), hop(family))));
        } else {
            maybe(options, () -> new Route.Option.Via(ip(gatewayFamily(family))));
            maybe(options, () -> new Route.Option.Dev(link()));
        }
        maybe(options, () -> new Route.Option.Source(ip(family)));
        maybe(options, () -> new Route.Option.Metric(random.nextInt() & 0xffff_ffffL));
        maybe(options, () -> new Route.Option.Table(random.nextInt(500)));
        maybe(options, () -> new Route.Option.InScope(scope()));
        maybe(options, () -> new Route.Option.Protocol(random.nextInt(256)));
        maybe(options, Route.Option.Onlink::new);
        maybe(options, () -> new Route.Option.Mtu(random.nextInt(9000)));
        Route.Type type = any(Route.Type.values());
        return new Route(
                type,
                random.nextInt(4) == 0 ? IpPrefix.all(family) : prefix(family).network(),
                options);
    }

    private AddressFamily gatewayFamily(AddressFamily family) {
        return family == AddressFamily.IPV4 ? family() : family;
    }

    private Route.NextHop hop(AddressFamily family) {
        Set<Route.Option> options = new HashSet<>(Set.of(new Route.Option.Via(ip(gatewayFamily(family)))));
        maybe(options, () -> new Route.Option.Dev(link()));
        maybe(options, Route.Option.Onlink::new);
        return new Route.NextHop(options, 1 + random.nextInt(256));
    }

    private Neighbour neighbour() {
        Neighbour.State state = any(Neighbour.State.values());
        return new Neighbour(ip(family()), link(), mac(), state);
    }

    private FdbEntry entry() {
        Set<FdbEntry.Option> options = new HashSet<>();
        maybe(options, FdbEntry.Option.Master::new);
        maybe(options, () -> new FdbEntry.Option.Dst(ip(family())));
        maybe(options, () -> new FdbEntry.Option.Vlan(1 + random.nextInt(4094)));
        maybe(options, () -> random.nextBoolean() ? new FdbEntry.Option.Static() : new FdbEntry.Option.Dynamic());
        return new FdbEntry(mac(), link(), options);
    }

    private RoutingRule rule() {
        AddressFamily family = family();
        Set<RoutingRule.Selector> selectors = new HashSet<>();
        maybe(selectors, () -> new RoutingRule.Selector.From(prefix(family)));
        maybe(selectors, () -> new RoutingRule.Selector.To(prefix(family)));
        maybe(selectors, () -> new RoutingRule.Selector.Iif(link()));
        maybe(selectors, () -> new RoutingRule.Selector.Oif(link()));
        maybe(selectors, () -> new RoutingRule.Selector.FwMark(random.nextInt() & 0xffff_ffffL));
        return new RoutingRule(family, random.nextInt() & 0xffff_ffffL, selectors, random.nextInt(1000));
    }

    private NetworkOp sysctl() {
        String key =
                pick("net.ipv4.ip_forward", "net.ipv4.conf.eth0/1.forwarding", "net.bridge.bridge-nf-call-iptables");
        return new NetworkOp.SetSysctl(node(), key, pick("1", "0 2147483647", "a=b", "it's"));
    }

    private String table() {
        return pick("filter", "nat", "mangle");
    }

    private FirewallRule firewall() {
        List<String> words = new ArrayList<>();
        words.addAll(random.nextBoolean() ? List.of("-s", "172.17.0.0/16", "!", "-o", "docker0") : List.of());
        words.addAll(random.nextBoolean() ? List.of("-p", "tcp", "-m", "tcp", "--dport", "80") : List.of());
        words.addAll(random.nextBoolean() ? List.of("-m", "comment", "--comment", "two words") : List.of());
        words.addAll(List.of("-j", pick("MASQUERADE", "ACCEPT", "DOCKER")));
        return new FirewallRule(family(), table(), pick("POSTROUTING", "FORWARD"), words);
    }
}

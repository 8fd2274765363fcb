package io.netlab.plan;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.op.NetworkOp;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkKind.VxlanOption;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Node;
import io.netlab.topology.Route;
import io.netlab.topology.RoutingRule;
import io.netlab.topology.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody has built, as they would say it: what differs from a fresh lab, without what the kernel makes or chooses
 * by itself.
 */
public final class Built {
    private static final Set<IpPrefix> LOOPBACK = Set.of(IpPrefix.parse("127.0.0.1/8"), IpPrefix.parse("::1/128"));
    private static final int LINUX_VXLAN_PORT = 8472; // drivers/net/vxlan: before IANA gave 4789

    private final Topology seen;
    private final Node blank;
    private final Set<MacAddress> chosen;

    private Built(Topology seen, Node blank, Set<MacAddress> chosen) {
        this.seen = seen;
        this.blank = blank;
        this.chosen = chosen;
    }

    /**
     * What was built.
     *
     * @param blank a namespace of which nothing has been said
     * @param chosen Ethernet addresses that somebody has said; the others are the kernel's choice
     */
    public static Topology of(Topology seen, Node blank, Set<MacAddress> chosen) {
        Built built = new Built(seen, blank, chosen);
        return Topology.of(seen.nodes().values().stream().map(built::node).toList());
    }

    /** The links that no command of netlab's makes: a sentence each. */
    public static List<String> leftOut(Topology seen) {
        return seen.nodes().values().stream()
                .flatMap(node -> node.links().values().stream()
                        .filter(link -> !(link.kind() instanceof LinkKind.Loopback) && !isMade(link))
                        .map(link -> "the " + link.kind().word() + " link " + new LinkRef(node.name(), link.name())))
                .toList();
    }

    /** What somebody has taken away of what the kernel makes: the routes of addresses. */
    public static List<NetworkOp> takenAway(Topology seen) {
        return seen.nodes().values().stream()
                .flatMap(node -> node.links().values().stream()
                        .filter(Link::isUp)
                        .flatMap(link -> link.addresses().stream()
                                .filter(address -> isWithoutRoute(address, link, node))
                                .map(address -> deletion(node, link, address))))
                .toList();
    }

    private static NetworkOp deletion(Node node, Link link, InterfaceAddress address) {
        Set<Route.Option> dev = Set.of(new Route.Option.Dev(link.name()));
        return new NetworkOp.DeleteRoute(
                node.name(), new Route(Route.Type.UNICAST, address.prefix().network(), dev));
    }

    private static boolean isWithoutRoute(InterfaceAddress address, Link link, Node node) {
        IpPrefix network = address.prefix().network();
        boolean makesOne = network.family() == AddressFamily.IPV4
                && network.length() < network.family().addressBits()
                && !LOOPBACK.contains(address.prefix())
                && address.options().stream()
                        .noneMatch(option -> option instanceof InterfaceAddress.Option.NoPrefixRoute
                                || option instanceof InterfaceAddress.Option.Peer);
        return makesOne
                && node.routes().stream()
                        .noneMatch(route -> route.to().equals(network)
                                && route.options().contains(new Route.Option.Dev(link.name())));
    }

    private static boolean isMade(Link link) {
        return !(link.kind() instanceof LinkKind.Plain plain)
                || Set.of("dummy", "ifb").contains(plain.word());
    }

    private Node node(Node node) {
        Map<InterfaceName, Link> links = new HashMap<>();
        node.links().values().stream()
                .filter(link -> isSaid(node, link))
                .forEach(link -> links.put(link.name(), link(node, link)));
        Set<Route> routes = node.routes().stream()
                .filter(route -> !ByHand.isKernels(route))
                .map(route -> new PlainRoute(node).of(route))
                .collect(Collectors.toSet());
        Set<RoutingRule> rules = new HashSet<>(node.rules());
        rules.removeAll(blank.rules());
        List<FirewallChain> chains = node.chains().stream()
                .filter(chain -> !chain.policy().equals("ACCEPT"))
                .toList();
        return new Node(
                node.name(),
                node.kind(),
                links,
                routes,
                ByHand.neighbours(node),
                ByHand.fdb(node, seen),
                rules,
                chains,
                node.firewall(),
                new SaidSysctls(node, blank).values(),
                node.traits(),
                node.files());
    }

    /** Of a loopback only what differs from a fresh lab's, in which the host's is up and the others are down. */
    private static boolean isSaid(Node node, Link link) {
        if (!(link.kind() instanceof LinkKind.Loopback)) {
            return isMade(link);
        }
        boolean hasOthers = link.addresses().stream().anyMatch(address -> !LOOPBACK.contains(address.prefix()));
        boolean isSet = Defaults.without(link).stream().anyMatch(setting -> isNews(setting, link));
        return hasOthers || isSet || link.isUp() != node.name().isHost();
    }

    private static boolean isNews(LinkSetting setting, Link link) {
        boolean isOfEach = setting instanceof LinkSetting.Mac || setting instanceof LinkSetting.Up;
        return !isOfEach && !Defaults.isDefault(setting, link.kind());
    }

    private Link link(Node node, Link link) {
        Set<LinkSetting> settings = new HashSet<>(Defaults.without(link));
        settings.removeIf(setting -> setting instanceof LinkSetting.Mac mac && !chosen.contains(mac.address()));
        settings.removeIf(setting -> setting instanceof LinkSetting.Mtu mtu && isTaken(mtu, node, link));
        settings.add(new LinkSetting.Up(link.isUp()));
        Set<InterfaceAddress> addresses = link.addresses().stream()
                .filter(address -> !ByHand.isOfAnEthernetAddress(address) && !LOOPBACK.contains(address.prefix()))
                .map(address -> PlainAddress.of(address, link))
                .collect(Collectors.toSet());
        return new Link(link.name(), kind(link.kind()), settings, addresses);
    }

    /** A bridge takes the least MTU of its ports, a macvlan its parent's, until somebody says one. */
    private boolean isTaken(LinkSetting.Mtu mtu, Node node, Link link) {
        if (link.kind() instanceof LinkKind.Macvlan macvlan) {
            return seen.link(macvlan.parent())
                    .filter(parent -> parent.settings().contains(mtu))
                    .isPresent();
        }
        return link.kind() instanceof LinkKind.Bridge
                && node.links().values().stream()
                        .filter(port ->
                                port.master().filter(link.name()::equals).isPresent())
                        .anyMatch(port -> port.settings().contains(mtu));
    }

    private static LinkKind kind(LinkKind kind) {
        if (!(kind instanceof LinkKind.Vxlan vxlan)) {
            return kind;
        }
        Set<VxlanOption> options = new HashSet<>(vxlan.options());
        options.remove(new VxlanOption.Learning(true));
        options.remove(new VxlanOption.DstPort(LINUX_VXLAN_PORT));
        options.remove(new VxlanOption.Ttl(0));
        return new LinkKind.Vxlan(vxlan.id(), options);
    }
}

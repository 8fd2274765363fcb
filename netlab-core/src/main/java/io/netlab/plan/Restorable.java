package io.netlab.plan;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpPrefix;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Neighbour;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import io.netlab.topology.RoutingRule;
import io.netlab.topology.Topology;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two sights of a lab, made fit for a plan that leads from the one back to the other: without what the kernel makes of
 * the rest by itself, without what is learned, and with what can only be said by its absence.
 */
final class Restorable {
    private final Topology before;
    private final Node blank;
    private final Topology present;
    private final Set<LinkRef> unsettled;
    private final Topology wanted;

    Restorable(Snapshot before, Topology present, Set<LinkRef> unsettled) {
        this.before = before.topology();
        this.blank = before.blank();
        this.present = present;
        this.unsettled = new HashSet<>(unsettled);
        this.unsettled.addAll(new Steadiness(this.before, present).unsettled());
        this.wanted = Topology.of(this.before.nodes().values().stream()
                .map(node -> withoutBirth(node(node, this.before, this::wanted).withSysctls(sysctls(node))))
                .toList());
    }

    Topology wanted() {
        return wanted;
    }

    Topology seen() {
        return present;
    }

    /** What was there after the change; learned neighbours that stand where a wanted one would go with it. */
    Topology formerly(Topology after) {
        return Topology.of(after.nodes().values().stream()
                .map(node -> withObstacles(node(node, after, this::former)))
                .toList());
    }

    /** Turns a link into what is to be said of it. */
    private interface Said {
        Link of(LinkRef ref, Link link);
    }

    private Node node(Node node, Topology all, Said said) {
        Map<InterfaceName, Link> links = new HashMap<>();
        node.links().forEach((name, link) -> links.put(name, said.of(new LinkRef(node.name(), name), link)));
        Set<Route> routes = node.routes().stream()
                .filter(route -> !isMadeByItself(route, node))
                .collect(Collectors.toSet());
        return new Node(
                node.name(),
                node.kind(),
                links,
                routes,
                ByHand.neighbours(node),
                ByHand.fdb(node, all),
                node.rules(),
                node.chains(),
                node.firewall(),
                node.sysctls(),
                node.traits(),
                node.files());
    }

    private Link wanted(LinkRef ref, Link link) {
        Optional<Link> there = present.link(ref).filter(other -> Match.kind(link.kind(), other.kind()));
        Set<LinkSetting> settings = there.isEmpty()
                ? new HashSet<>(Defaults.without(link))
                : new HashSet<>(ofAnOldLink(link, there.get(), unsettled.contains(ref)));
        settings.removeIf(setting -> isNoAddress(setting) || (setting instanceof LinkSetting.Mac && comesBack(ref)));
        return new Link(link.name(), link.kind(), settings, addresses(ref, link));
    }

    /** Only a steady port has a state that somebody has said. */
    private static Set<LinkSetting> ofAnOldLink(Link link, Link there, boolean isUnsettled) {
        Set<LinkSetting> settings = new HashSet<>(link.settings());
        if (link.setting(LinkSetting.Alias.class).isEmpty()) {
            settings.add(new LinkSetting.Alias(""));
        }
        boolean becomesPort = link.master().isPresent() && there.master().isEmpty();
        settings.removeIf(setting -> setting instanceof LinkSetting.PortValue value
                && ((becomesPort && Defaults.isDefaultOfPort(value, link.kind())) || (isUnsettled && isState(value))));
        boolean isNamed = there.setting(LinkSetting.Alias.class).isPresent();
        if (!isNamed) {
            settings.remove(new LinkSetting.Alias(""));
        }
        return settings;
    }

    private static boolean isState(LinkSetting.PortValue value) {
        return value.option() == io.netlab.topology.PortOption.STATE;
    }

    /** A bridge that has its address from its ports gets it back with them; set by hand, it would never follow again. */
    private boolean comesBack(LinkRef bridge) {
        Optional<Node> was = before.node(bridge.node());
        Optional<Node> is = present.node(bridge.node());
        return was.isPresent()
                && ByHand.isOfItsPorts(bridge.name(), was.get())
                && !is.map(node -> ByHand.portAddresses(bridge.name(), node))
                        .equals(Optional.of(ByHand.portAddresses(bridge.name(), was.get())));
    }

    /** A bridge without ports has the address of nobody, which cannot be set; nor can that of a loopback. */
    private static boolean isNoAddress(LinkSetting setting) {
        return setting instanceof LinkSetting.Mac mac
                && mac.address().toString().equals("00:00:00:00:00:00");
    }

    private Set<InterfaceAddress> addresses(LinkRef ref, Link link) {
        return link.addresses().stream()
                .filter(address -> !(unsettled.contains(ref) && ByHand.isKernels(address, link)))
                .collect(Collectors.toSet());
    }

    /** What is not to be said of a link that stays was not said of it before either: else it would have to be made anew. */
    private Link former(LinkRef ref, Link link) {
        Optional<Link> next = wanted.link(ref);
        boolean isPort = next.flatMap(Link::master).isPresent();
        Set<Object> subjects = next.map(Link::settings).orElse(Set.of()).stream()
                .map(Settings::subject)
                .collect(Collectors.toSet());
        Set<LinkSetting> settings = link.settings().stream()
                .filter(setting -> subjects.contains(Settings.subject(setting)) || (!isPort && isOfAPort(setting)))
                .collect(Collectors.toSet());
        Set<InterfaceAddress> addresses = new HashSet<>(addresses(ref, link));
        addresses.removeAll(before.link(ref).map(Link::addresses).orElse(Set.of()));
        return new Link(link.name(), link.kind(), settings, addresses);
    }

    private static boolean isOfAPort(LinkSetting setting) {
        return setting instanceof LinkSetting.Master || setting instanceof LinkSetting.PortValue;
    }

    /** A route of the kernel is spoken of only where its address and its link are the same in both. */
    private boolean isMadeByItself(Route route, Node node) {
        if (!ByHand.isKernels(route)) {
            return false;
        }
        Optional<InterfaceName> dev =
                Route.Option.find(route.options(), Route.Option.Dev.class).map(Route.Option.Dev::name);
        return dev.isEmpty()
                || unsettled.contains(new LinkRef(node.name(), dev.get()))
                || !carriers(before, node.name(), dev.get(), route.to())
                        .equals(carriers(present, node.name(), dev.get(), route.to()));
    }

    private static Set<InterfaceAddress> carriers(Topology topology, NodeName node, InterfaceName dev, IpPrefix to) {
        return topology.link(new LinkRef(node, dev)).map(Link::addresses).orElse(Set.of()).stream()
                .filter(address -> reaches(address, to))
                .collect(Collectors.toSet());
    }

    private static boolean reaches(InterfaceAddress address, IpPrefix to) {
        return address.prefix().network().equals(to)
                || address.options().stream()
                        .anyMatch(option -> option instanceof InterfaceAddress.Option.Peer peer
                                && peer.prefix().network().equals(to));
    }

    /** Settings of single links are listed where they differ from those of new ones: what is not listed is as those. */
    private Map<String, String> sysctls(Node node) {
        Map<String, String> wantedOf = new HashMap<>(node.sysctls());
        Map<String, String> there = present.node(node.name()).map(Node::sysctls).orElse(Map.of());
        for (String key : there.keySet()) {
            String ofDefault = node.sysctls().get(LinkKey.inDefault(key));
            boolean isOfALink = LinkKey.link(key).flatMap(node::link).isPresent();
            if (isOfALink && ofDefault != null) {
                wantedOf.putIfAbsent(key, ofDefault);
            }
        }
        return wantedOf;
    }

    /** What a new namespace has by itself. */
    private Node withoutBirth(Node node) {
        if (present.node(node.name()).isPresent()) {
            return node;
        }
        Set<RoutingRule> rules = new HashSet<>(node.rules());
        rules.removeAll(blank.rules());
        Map<String, String> sysctls = new HashMap<>(node.sysctls());
        sysctls.entrySet().removeAll(blank.sysctls().entrySet());
        return new Node(
                node.name(),
                node.kind(),
                node.links(),
                node.routes(),
                node.neighbours(),
                node.fdb(),
                rules,
                node.chains(),
                node.firewall(),
                sysctls,
                node.traits(),
                node.files());
    }

    private Node withObstacles(Node node) {
        Set<Neighbour> neighbours = new HashSet<>(node.neighbours());
        Collection<Neighbour> next =
                wanted.node(node.name()).map(Node::neighbours).orElse(Set.of());
        Collection<Neighbour> there =
                present.node(node.name()).map(Node::neighbours).orElse(Set.of());
        there.stream()
                .filter(one -> next.stream().anyMatch(other -> isInTheWay(one, other)))
                .forEach(neighbours::add);
        return new Node(
                node.name(),
                node.kind(),
                node.links(),
                node.routes(),
                neighbours,
                node.fdb(),
                node.rules(),
                node.chains(),
                node.firewall(),
                node.sysctls(),
                node.traits(),
                node.files());
    }

    private static boolean isInTheWay(Neighbour there, Neighbour wanted) {
        return !there.equals(wanted)
                && List.of(there.address(), there.dev()).equals(List.of(wanted.address(), wanted.dev()));
    }
}

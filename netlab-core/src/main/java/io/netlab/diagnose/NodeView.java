package io.netlab.diagnose;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.netlink.route.Address;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.LinkFlag;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.Route;
import io.netlab.ovs.OpenVswitch;
import io.netlab.plan.LinkKey;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One node as the kernel has it: links and addresses now, the rest when it is asked for. */
final class NodeView {
    private final NodeName name;
    private final NetworkNamespace namespace;
    private final Map<Integer, Link> links;
    private final Once<Map<Integer, List<Integer>>> ports;
    private final Once<List<Integer>> above;
    private final List<Address> addresses;
    private final Once<List<Route>> routes;
    private final Once<List<Neighbour>> neighbours;
    private final Once<Counters> counters;
    private final Map<AddressFamily, Firewall> firewalls = new EnumMap<>(AddressFamily.class);
    private final Map<String, String> sysctls = new HashMap<>();

    /** Looks at the links and addresses of a node now. */
    NodeView(NodeName name, NetworkNamespace namespace) {
        this(name, namespace, byIndex(namespace), namespace.routes().addresses());
    }

    private NodeView(NodeName name, NetworkNamespace namespace, Map<Integer, Link> links, List<Address> addresses) {
        this.name = name;
        this.namespace = namespace;
        this.links = links;
        this.addresses = addresses;
        this.ports = new Once<>(this::byMaster);
        this.above = new Once<>(() -> indexes(link -> link.kind().equals("macvlan")));
        this.routes = new Once<>(() -> namespace.routes().routes());
        this.neighbours = new Once<>(() -> namespace.routes().neighbours());
        this.counters = new Once<>(() -> Counters.read(namespace));
    }

    private static Map<Integer, Link> byIndex(NetworkNamespace namespace) {
        Map<Integer, Link> links = new LinkedHashMap<>();
        namespace.routes().links().forEach(link -> links.put(link.index(), link));
        return links;
    }

    /** The same links and addresses, and everything else as it will be when it is asked for. */
    NodeView later() {
        return new NodeView(name, namespace, links, addresses);
    }

    private Map<Integer, List<Integer>> byMaster() {
        Map<Integer, List<Integer>> ports = new HashMap<>();
        links.values()
                .forEach(link -> link.master()
                        .ifPresent(master -> ports.computeIfAbsent(master, unused -> new ArrayList<>())
                                .add(link.index())));
        return ports;
    }

    private List<Integer> indexes(Predicate<Link> which) {
        return links.values().stream().filter(which).map(Link::index).toList();
    }

    /** The numbers of the links that are ports of the bridge. */
    List<Integer> ports(int bridge) {
        return ports.get().getOrDefault(bridge, List.of());
    }

    /** The numbers of the macvlans. */
    List<Integer> macvlans() {
        return above.get();
    }

    /** True when a switch of Open vSwitch works here: what it does with frames is not the kernel's, and not seen. */
    boolean hasSwitch() {
        return links().values().stream().anyMatch(link -> link.name().equals(OpenVswitch.OWN_LINK));
    }

    NodeName name() {
        return name;
    }

    NetworkNamespace namespace() {
        return namespace;
    }

    Map<Integer, Link> links() {
        return links;
    }

    /** The links but lo. */
    List<Link> cables() {
        return links.values().stream()
                .filter(link -> !link.has(LinkFlag.LOOPBACK))
                .toList();
    }

    Optional<Link> link(int index) {
        return Optional.ofNullable(links.get(index));
    }

    String linkName(int index) {
        return link(index).map(Link::name).orElse("index " + index);
    }

    List<Address> addresses() {
        return addresses;
    }

    /** The addresses of a link with their masks; those of a point-to-point link say whom they reach. */
    List<IpPrefix> prefixes(int index, AddressFamily family) {
        List<IpPrefix> prefixes = new ArrayList<>();
        addresses.stream()
                .filter(address -> address.index() == index && address.addressFamily() == family)
                .forEach(address -> address.prefix().ifPresent(prefixes::add));
        return prefixes;
    }

    /** The link that has the address, if one has. */
    Optional<Integer> owner(IpAddress address) {
        return addresses.stream()
                .filter(each -> each.local().filter(address::equals).isPresent())
                .map(Address::index)
                .findFirst();
    }

    List<Route> routes() {
        return routes.get();
    }

    Optional<Neighbour> neighbour(int index, IpAddress address) {
        return neighbours.get().stream()
                .filter(each -> each.index() == index
                        && each.address().filter(address::equals).isPresent())
                .findFirst();
    }

    Counters counters() {
        return counters.get();
    }

    /** The firewall as it is now; read once. */
    Firewall firewall(AddressFamily family) {
        return firewalls.computeIfAbsent(family, wanted -> Firewall.read(namespace, wanted));
    }

    /** True when the firewall was read. */
    boolean hasFirewall(AddressFamily family) {
        return firewalls.containsKey(family);
    }

    /** The value of a sysctl; empty where this kernel has none of that name. */
    String sysctl(String key) {
        return sysctls.computeIfAbsent(
                key, wanted -> namespace.sysctls(List.of(wanted)).getOrDefault(wanted, ""));
    }

    /** The value of a setting that is there once for each link. */
    String sysctl(AddressFamily family, String link, String setting) {
        return sysctl(key(family, link, setting));
    }

    /** {@code net.ipv4.conf.eth0.forwarding}. */
    static String key(AddressFamily family, String link, String setting) {
        String word = family == AddressFamily.IPV4 ? "ipv4" : "ipv6";
        return LinkKey.of(word, InterfaceName.of(link), setting);
    }
}

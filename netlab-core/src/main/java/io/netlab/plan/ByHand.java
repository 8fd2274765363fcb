package io.netlab.plan;

import io.netlab.net.Bytes;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Neighbour;
import io.netlab.topology.Node;
import io.netlab.topology.Route;
import io.netlab.topology.Route.Option;
import io.netlab.topology.Topology;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a node somebody said, and what the kernel made of that by itself or learned. */
public final class ByHand {
    /** {@code RTPROT_KERNEL} in linux/rtnetlink.h. */
    private static final Option KERNEL = new Option.Protocol(2);

    private static final MacAddress NOBODY = MacAddress.parse("00:00:00:00:00:00");

    private static final IpPrefix LINK_LOCAL = IpPrefix.parse("fe80::/64");

    private ByHand() {}

    /** True for a route that the kernel made along with an address. */
    public static boolean isKernels(Route route) {
        return route.options().contains(KERNEL);
    }

    /** True for the link-local address that the kernel makes of a link's Ethernet address (RFC 4291, appendix A). */
    public static boolean isKernels(InterfaceAddress address, Link link) {
        return address.prefix().network().equals(LINK_LOCAL)
                && link.setting(LinkSetting.Mac.class)
                        .map(mac -> linkLocal(mac.address()))
                        .equals(Optional.of(address.prefix().address()));
    }

    /**
     * True for a bridge that has the lowest of its ports' Ethernet addresses, as it takes when nobody gives it one
     * ({@code br_stp_recalculate_bridge_id} in net/bridge/br_stp_if.c).
     */
    static boolean isOfItsPorts(InterfaceName bridge, Node node) {
        Optional<String> lowest =
                portAddresses(bridge, node).stream().map(MacAddress::toString).min(Comparator.naturalOrder());
        return lowest.isPresent()
                && node.link(bridge)
                        .flatMap(link -> link.setting(LinkSetting.Mac.class))
                        .map(mac -> mac.address().toString())
                        .equals(lowest);
    }

    /** The Ethernet addresses of a bridge's ports. */
    static Set<MacAddress> portAddresses(InterfaceName bridge, Node node) {
        return node.links().values().stream()
                .filter(link -> link.master().equals(Optional.of(bridge)))
                .flatMap(link -> link.setting(LinkSetting.Mac.class).stream())
                .map(LinkSetting.Mac::address)
                .collect(Collectors.toSet());
    }

    /** True for a link-local address made of whichever Ethernet address a link may have had when it went up. */
    static boolean isOfAnEthernetAddress(InterfaceAddress address) {
        Bytes octets = address.prefix().address().bytes();
        return address.prefix().network().equals(LINK_LOCAL) && octets.at(11) == 0xff && octets.at(12) == 0xfe;
    }

    private static IpAddress linkLocal(MacAddress mac) {
        int[] octets = new int[6];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = mac.bytes().at(i);
        }
        return IpAddress.parse(String.format(
                "fe80::%x:%x:%x:%x",
                ((octets[0] ^ 2) << 8) | octets[1],
                (octets[2] << 8) | 0xff,
                0xfe00 | octets[3],
                (octets[4] << 8) | octets[5]));
    }

    /** Neighbours that stay until they are taken away; the others are learned. */
    public static Set<Neighbour> neighbours(Node node) {
        return node.neighbours().stream()
                .filter(neighbour -> neighbour.state() == Neighbour.State.PERMANENT)
                .collect(Collectors.toSet());
    }

    /**
     * Forwarding entries but for those that are learned or that links bring with them: their own addresses, the groups
     * that they listen to, the far end that a tunnel was born with. An entry that the kernel copied into each VLAN of a
     * port counts once ({@code br_fdb_add} in net/bridge/br_fdb.c).
     */
    public static Set<FdbEntry> fdb(Node node) {
        Set<FdbEntry> said = node.fdb().stream()
                .filter(entry -> !entry.options().contains(new FdbEntry.Option.Dynamic()))
                .filter(entry -> !comesWithALink(entry, node))
                .collect(Collectors.toSet());
        return said.stream().filter(entry -> !isCopy(entry, said)).collect(Collectors.toSet());
    }

    /** Without what a link is told of the macvlans that lie on it, wherever these are: their Ethernet addresses. */
    static Set<FdbEntry> fdb(Node node, Topology all) {
        return fdb(node).stream()
                .filter(entry -> !isOfAMacvlan(entry, new LinkRef(node.name(), entry.dev()), all))
                .collect(Collectors.toSet());
    }

    private static boolean isOfAMacvlan(FdbEntry entry, LinkRef parent, Topology all) {
        return all.nodes().values().stream()
                .flatMap(node -> node.links().values().stream())
                .filter(link -> link.kind() instanceof LinkKind.Macvlan above
                        && above.parent().equals(parent))
                .anyMatch(link -> link.settings().contains(new LinkSetting.Mac(entry.lladdr())));
    }

    private static boolean comesWithALink(FdbEntry entry, Node node) {
        boolean isOwn = !entry.lladdr().equals(NOBODY) // which is a loopback's, and stands for whom nobody knows
                && node.links().values().stream()
                        .anyMatch(link -> link.settings().contains(new LinkSetting.Mac(entry.lladdr())));
        Optional<LinkKind> kind = node.link(entry.dev()).map(Link::kind);
        boolean isTunnel = kind.filter(LinkKind.Vxlan.class::isInstance).isPresent();
        boolean isGroup = entry.lladdr().isMulticast();
        return isOwn || (isTunnel ? isFarEnd(entry, (LinkKind.Vxlan) kind.get()) : isGroup);
    }

    private static boolean isFarEnd(FdbEntry entry, LinkKind.Vxlan tunnel) {
        return entry.lladdr().equals(NOBODY)
                && entry.options().stream()
                        .filter(FdbEntry.Option.Dst.class::isInstance)
                        .map(FdbEntry.Option.Dst.class::cast)
                        .anyMatch(dst -> tunnel.options().contains(new LinkKind.VxlanOption.Remote(dst.address())));
    }

    private static boolean isCopy(FdbEntry entry, Set<FdbEntry> all) {
        Set<FdbEntry.Option> without = new HashSet<>(entry.options());
        boolean hasVlan = without.removeIf(FdbEntry.Option.Vlan.class::isInstance);
        return hasVlan && all.contains(new FdbEntry(entry.lladdr(), entry.dev(), without));
    }
}

package io.netlab.graph;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpPrefix;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import java.util.Comparator;
import java.util.List;

/** One link of a node, as a picture shows it: a plug, a bridge, a tunnel's mouth. */
public record Port(NodeName node, Link link) {
    /** The link's name and node. */
    public LinkRef ref() {
        return new LinkRef(node, link.name());
    }

    /** The name of the link. */
    public String name() {
        return link.name().text();
    }

    /** True only when it is said to be down: a wanted link of which nothing is said is not. */
    public boolean isDown() {
        return link.settings().contains(new LinkSetting.Up(false));
    }

    /** {@code up}, {@code down} or, when it is not said, {@code unknown}. */
    public String state() {
        return link.isUp() ? "up" : isDown() ? "down" : "unknown";
    }

    /** True for a switch. */
    public boolean isBridge() {
        return link.kind() instanceof LinkKind.Bridge;
    }

    /** True for {@code lo}. */
    public boolean isLoopback() {
        return link.kind() instanceof LinkKind.Loopback;
    }

    /** All addresses with their prefixes, IPv4 first, in order. */
    public List<IpPrefix> addresses() {
        return link.addresses().stream()
                .map(InterfaceAddress::prefix)
                .sorted(Comparator.comparing(IpPrefix::address).thenComparing(IpPrefix::length))
                .toList();
    }

    /** The addresses that somebody gave: not those that the kernel makes by itself, 127.0.0.1, ::1 and fe80::/10. */
    public List<IpPrefix> givenAddresses() {
        return addresses().stream().filter(prefix -> !isOwn(prefix)).toList();
    }

    private static boolean isOwn(IpPrefix prefix) {
        boolean isIpv6LinkLocal =
                prefix.family() == AddressFamily.IPV6 && prefix.address().isLinkLocal();
        return isIpv6LinkLocal || prefix.address().isLoopback();
    }
}

package io.netlab.engine;

import io.netlab.net.Bytes;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.route.Link;
import io.netlab.plan.LinkKey;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The kernel settings that a lab's lessons turn on: forwarding, filters by the way back, ARP, redirects, what is
 * answered. There are thousands; a line that names another one is looked at for that one, too.
 */
final class WatchedSysctls {
    /** {@code IPV4_DEVCONF_*} in linux/ip.h; the values of a link stand in this order, from 1. */
    private static final Map<String, Integer> IPV4 = Map.ofEntries(
            Map.entry("forwarding", 1),
            Map.entry("proxy_arp", 3),
            Map.entry("accept_redirects", 4),
            Map.entry("secure_redirects", 5),
            Map.entry("send_redirects", 6),
            Map.entry("rp_filter", 8),
            Map.entry("accept_source_route", 9),
            Map.entry("log_martians", 11),
            Map.entry("arp_filter", 13),
            Map.entry("arp_announce", 18),
            Map.entry("arp_ignore", 19),
            Map.entry("promote_secondaries", 20),
            Map.entry("arp_accept", 21),
            Map.entry("arp_notify", 22),
            Map.entry("accept_local", 23),
            Map.entry("route_localnet", 26));

    /** {@code DEVCONF_*} in linux/ipv6.h, from 0. */
    private static final Map<String, Integer> IPV6 = Map.ofEntries(
            Map.entry("forwarding", 0),
            Map.entry("hop_limit", 1),
            Map.entry("accept_ra", 3),
            Map.entry("accept_redirects", 4),
            Map.entry("autoconf", 5),
            Map.entry("dad_transmits", 6),
            Map.entry("proxy_ndp", 22),
            Map.entry("disable_ipv6", 26),
            Map.entry("accept_dad", 27),
            Map.entry("keep_addr_on_down", 42));

    private static final List<String> ALONE = List.of(
            "net.ipv4.ip_forward",
            "net.ipv4.ip_default_ttl",
            "net.ipv4.ip_nonlocal_bind",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.ping_group_range",
            "net.ipv4.icmp_echo_ignore_all",
            "net.ipv4.icmp_echo_ignore_broadcasts",
            "net.ipv4.fib_multipath_hash_policy",
            "net.ipv4.tcp_syncookies",
            "net.ipv6.icmp.echo_ignore_all",
            "net.ipv6.bindv6only",
            "net.bridge.bridge-nf-call-iptables",
            "net.bridge.bridge-nf-call-ip6tables",
            "net.bridge.bridge-nf-call-arptables");

    /** The keys that a node has once. */
    static final List<String> KEYS = keys();

    private WatchedSysctls() {}

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(ALONE);
        for (String device : List.of("all", "default")) {
            Stream.of("ipv4", "ipv6")
                    .forEach(family -> table(family).keySet().stream()
                            .sorted()
                            .map(setting -> "net." + family + ".conf." + device + "." + setting)
                            .filter(key -> !key.equals("net.ipv4.conf.all.forwarding")) // ip_forward by another name
                            .forEach(keys::add));
        }
        return List.copyOf(keys);
    }

    private static Map<String, Integer> table(String family) {
        return family.equals("ipv4") ? IPV4 : IPV6;
    }

    /**
     * The settings of a link that differ from those of the node's next one. They come with the link: to read the files
     * would take a hundred times as long.
     */
    static Map<String, String> of(Link link, Map<String, String> node) {
        Map<String, String> differing = new HashMap<>();
        read("ipv4", link.ipv4Settings(), -1, link, node, differing);
        read("ipv6", link.ipv6Settings(), 0, link, node, differing);
        return differing;
    }

    private static void read(
            String family,
            Bytes values,
            int shift,
            Link link,
            Map<String, String> node,
            Map<String, String> differing) {
        ByteBuffer buffer = ByteBuffer.wrap(values.toArray()).order(ByteOrder.nativeOrder());
        InterfaceName name = InterfaceName.of(link.name());
        table(family).forEach((setting, number) -> {
            int at = (number + shift) * Integer.BYTES;
            String key = LinkKey.of(family, name, setting);
            String value = at + Integer.BYTES <= buffer.limit() ? Integer.toString(buffer.getInt(at)) : "";
            if (!value.isEmpty() && !value.equals(node.get(LinkKey.inDefault(key)))) {
                differing.put(key, value);
            }
        });
    }
}

package io.netlab.scenario.text;

import static java.util.Map.entry;

import io.netlab.net.IpAddress;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.InterfaceAddress.Option;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkKind.VxlanOption;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a file says of a link: keys and values, in the order in which a person would say them. */
final class LinkLines implements LinkSetting.Visitor<List<Map.Entry<String, String>>> {
    private static final List<String> ORDER = List.of(
            "id", "parent", "parent-in", "mode", "port", "local", "remote", "dev", "ttl", "mac", "mtu", "master", "up");

    private final NodeName node;
    private final List<IpAddress> gateways;

    private LinkLines(NodeName node, List<IpAddress> gateways) {
        this.node = node;
        this.gateways = gateways;
    }

    /** The keys behind the name and the node. */
    static List<Map.Entry<String, String>> of(NodeName node, Link link, List<IpAddress> gateways) {
        return new LinkLines(node, gateways).entries(link);
    }

    /** {@code in: ns1}, but for the host, which need not be said. */
    static List<Map.Entry<String, String>> in(NodeName node) {
        return node.isHost() ? List.of() : List.of(entry("in", YamlWords.text(node.text())));
    }

    private List<Map.Entry<String, String>> entries(Link link) {
        List<Map.Entry<String, String>> entries = new ArrayList<>(kind(node, link.kind()));
        link.settings().forEach(setting -> entries.addAll(setting.accept(this)));
        entries.sort(Comparator.comparing((Map.Entry<String, String> entry) -> place(entry.getKey()))
                .thenComparing(Map.Entry::getKey));
        List<String> addresses = link.addresses().stream()
                .sorted(Comparator.comparing(
                                (InterfaceAddress address) -> address.prefix().family())
                        .thenComparing(address -> address.prefix().toString()))
                .map(LinkLines::address)
                .toList();
        if (!addresses.isEmpty()) {
            entries.add(entry("address", YamlWords.oneOrMore(addresses)));
        }
        if (!gateways.isEmpty()) {
            entries.add(entry(
                    "gateway",
                    YamlWords.oneOrMore(gateways.stream()
                            .map(gateway -> YamlWords.text(gateway.toString()))
                            .toList())));
        }
        return entries;
    }

    private static int place(String key) {
        int place = ORDER.indexOf(key);
        return place < 0 ? ORDER.size() : place;
    }

    private static List<Map.Entry<String, String>> kind(NodeName node, LinkKind kind) {
        if (kind instanceof LinkKind.Macvlan macvlan) {
            return macvlan(node, macvlan);
        }
        if (kind instanceof LinkKind.OvsBridge) {
            return List.of(entry("kind", "ovs"));
        }
        if (!(kind instanceof LinkKind.Vxlan vxlan)) {
            return List.of();
        }
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        entries.add(entry("id", Integer.toString(vxlan.id())));
        vxlan.options().forEach(option -> entries.add(vxlan(option)));
        return entries;
    }

    private static List<Map.Entry<String, String>> macvlan(NodeName node, LinkKind.Macvlan macvlan) {
        LinkRef parent = macvlan.parent();
        List<Map.Entry<String, String>> entries = new ArrayList<>(
                List.of(entry("parent", YamlWords.text(parent.name().text()))));
        if (!parent.node().equals(node)) {
            entries.add(entry("parent-in", YamlWords.text(parent.node().text())));
        }
        entries.add(entry("mode", macvlan.mode().word()));
        return entries;
    }

    private static Map.Entry<String, String> vxlan(VxlanOption option) {
        if (option instanceof VxlanOption.Local local) {
            return entry("local", YamlWords.text(local.address().toString()));
        }
        if (option instanceof VxlanOption.Remote remote) {
            return entry("remote", YamlWords.text(remote.address().toString()));
        }
        if (option instanceof VxlanOption.Dev dev) {
            return entry("dev", YamlWords.text(dev.name().text()));
        }
        if (option instanceof VxlanOption.DstPort port) {
            return entry("port", Integer.toString(port.port()));
        }
        return option instanceof VxlanOption.Ttl ttl
                ? entry("ttl", Integer.toString(ttl.hops()))
                : entry("learning", YamlWords.yes(((VxlanOption.Learning) option).on()));
    }

    /** The prefix alone, or the long form when more is to be said. */
    private static String address(InterfaceAddress address) {
        String prefix = YamlWords.text(address.prefix().toString());
        if (address.options().isEmpty()) {
            return prefix;
        }
        List<Map.Entry<String, String>> entries = new ArrayList<>(List.of(entry("is", prefix)));
        address.options().stream()
                .map(LinkLines::option)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entries::add);
        return YamlWords.map(entries);
    }

    private static Map.Entry<String, String> option(Option option) {
        if (option instanceof Option.Peer peer) {
            return entry("peer", YamlWords.text(peer.prefix().toString()));
        }
        if (option instanceof Option.Broadcast broadcast) {
            return entry("broadcast", YamlWords.text(broadcast.address().toString()));
        }
        if (option instanceof Option.Label label) {
            return entry("label", YamlWords.text(label.text()));
        }
        if (option instanceof Option.InScope scope) {
            return entry("scope", scope.scope().word());
        }
        return entry(option instanceof Option.NoDad ? "nodad" : "noprefixroute", "yes");
    }

    @Override
    public List<Map.Entry<String, String>> visit(LinkSetting.Up setting) {
        return setting.on() ? List.of() : List.of(entry("up", "no"));
    }

    @Override
    public List<Map.Entry<String, String>> visit(LinkSetting.Mtu setting) {
        return List.of(entry("mtu", Integer.toString(setting.bytes())));
    }

    @Override
    public List<Map.Entry<String, String>> visit(LinkSetting.Mac setting) {
        return List.of(entry("mac", YamlWords.text(setting.address().toString())));
    }

    @Override
    public List<Map.Entry<String, String>> visit(LinkSetting.Alias setting) {
        return List.of(entry("alias", YamlWords.text(setting.text())));
    }

    @Override
    public List<Map.Entry<String, String>> visit(LinkSetting.Master setting) {
        return List.of(entry("master", YamlWords.text(setting.name().text())));
    }

    @Override
    public List<Map.Entry<String, String>> visit(LinkSetting.NoMaster setting) {
        return List.of();
    }

    @Override
    public List<Map.Entry<String, String>> visit(LinkSetting.Flag setting) {
        return List.of(entry(setting.flag().word(), YamlWords.yes(setting.on())));
    }

    @Override
    public List<Map.Entry<String, String>> visit(LinkSetting.TxQueueLength setting) {
        return List.of(entry("txqueuelen", Integer.toString(setting.packets())));
    }

    @Override
    public List<Map.Entry<String, String>> visit(LinkSetting.BridgeValue setting) {
        BridgeOption option = setting.option();
        String key = option == BridgeOption.STP_STATE ? "stp" : option.word().replace('_', '-');
        return List.of(
                switch (option) {
                    case STP_STATE,
                            VLAN_FILTERING,
                            MCAST_SNOOPING,
                            NF_CALL_IPTABLES,
                            NF_CALL_IP6TABLES,
                            NF_CALL_ARPTABLES -> entry(key, YamlWords.yes(setting.value() != 0));
                    case FORWARD_DELAY, HELLO_TIME, MAX_AGE, AGEING_TIME -> entry(key, time(setting.value()));
                    case PRIORITY, VLAN_DEFAULT_PVID, GROUP_FWD_MASK -> entry(key, Long.toString(setting.value()));
                });
    }

    private static String time(long hundredths) {
        return hundredths % 100 == 0 ? hundredths / 100 + "s" : hundredths * 10 + "ms";
    }

    /** The format has no words for them: {@link Declarable} leaves them to the steps. */
    @Override
    public List<Map.Entry<String, String>> visit(LinkSetting.Value setting) {
        return List.of();
    }

    @Override
    public List<Map.Entry<String, String>> visit(LinkSetting.PortValue setting) {
        String key = setting.option().word().replace('_', '-');
        return List.of(
                switch (setting.option()) {
                    case STATE -> entry("port-state", Long.toString(setting.value()));
                    case COST, PRIORITY -> entry(key, Long.toString(setting.value()));
                    case HAIRPIN,
                            GUARD,
                            ROOT_BLOCK,
                            FASTLEAVE,
                            LEARNING,
                            FLOOD,
                            MCAST_FLOOD,
                            BCAST_FLOOD,
                            NEIGH_SUPPRESS,
                            ISOLATED -> entry(key, YamlWords.yes(setting.value() != 0));
                });
    }
}

package io.netlab.explain;

import io.netlab.explain.TopologyChange.Item;
import io.netlab.net.Bytes;
import io.netlab.net.InterfaceName;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What became of the links and addresses of one node. A link that has another name, or is in another node, is known by
 * its Ethernet address.
 */
final class LinkChanges {
    private static final Bytes NO_ADDRESS = Bytes.of(new byte[6]);

    private final Node before;
    private final Node after;
    private final Topology everythingBefore;
    private final Topology everythingAfter;
    private final List<Item> items = new ArrayList<>();

    LinkChanges(Node before, Node after, Topology everythingBefore, Topology everythingAfter) {
        this.before = before;
        this.after = after;
        this.everythingBefore = everythingBefore;
        this.everythingAfter = everythingAfter;
    }

    List<Item> items() {
        Map<InterfaceName, InterfaceName> renamed = renamed();
        for (Link old : before.links().values()) {
            InterfaceName name = renamed.getOrDefault(old.name(), old.name());
            after.link(name).ifPresentOrElse(now -> change(old, now), () -> go(old));
        }
        for (Link now : after.links().values()) {
            if (before.link(now.name()).isEmpty() && !renamed.containsValue(now.name())) {
                come(now);
            }
        }
        return items;
    }

    /** Former names that are gone, and what their links are called now. */
    private Map<InterfaceName, InterfaceName> renamed() {
        Map<InterfaceName, InterfaceName> renamed = new TreeMap<>();
        for (Link old : before.links().values()) {
            if (after.link(old.name()).isEmpty()) {
                after.links().values().stream()
                        .filter(now -> before.link(now.name()).isEmpty() && isSame(old, now))
                        .findFirst()
                        .ifPresent(now -> renamed.put(old.name(), now.name()));
            }
        }
        return renamed;
    }

    private static boolean isSame(Link one, Link other) {
        return one.kind().word().equals(other.kind().word())
                && address(one).isPresent()
                && address(one).equals(address(other));
    }

    private static Optional<Bytes> address(Link link) {
        return link.setting(LinkSetting.Mac.class)
                .map(mac -> mac.address().bytes())
                .filter(bytes -> !bytes.equals(NO_ADDRESS));
    }

    private void go(Link old) {
        String to = elsewhere(old, everythingAfter, everythingBefore)
                .map(node -> ", which is in " + node + " now")
                .orElse("");
        items.add(Item.gone(old.name() + to));
        addresses(old, Set.of());
    }

    private void come(Link now) {
        String from = elsewhere(now, everythingBefore, everythingAfter)
                .map(node -> ", from " + node)
                .orElse("");
        items.add(Item.come(now.name() + " (" + now.kind().word() + ", " + (now.isUp() ? "up" : "down") + ")"
                + peer(now.kind()) + from));
        now.master().ifPresent(bridge -> items.add(Item.come(now.name() + " is a port of " + bridge)));
        addresses(new Link(now.name(), now.kind(), Set.of(), Set.of()), now.addresses());
    }

    private String peer(LinkKind kind) {
        return kind instanceof LinkKind.Veth veth ? ", the other end of " + place(veth.peer()) : "";
    }

    private String place(LinkRef end) {
        return end.node().equals(after.name()) ? end.name().text() : end.name() + " in " + end.node();
    }

    /** The other node that has the link at that time, and had it not at the other. */
    private Optional<NodeName> elsewhere(Link link, Topology there, Topology notYet) {
        return there.nodes().values().stream()
                .filter(node -> !node.name().equals(after.name()) && has(node, link))
                .map(Node::name)
                .filter(name ->
                        notYet.node(name).filter(node -> has(node, link)).isEmpty())
                .findFirst();
    }

    private static boolean has(Node node, Link link) {
        return node.links().values().stream().anyMatch(other -> isSame(link, other));
    }

    private void change(Link old, Link now) {
        if (!old.name().equals(now.name())) {
            items.add(Item.other(old.name() + " is called " + now.name() + " now"));
        }
        if (now.kind() instanceof LinkKind.Veth veth && !old.kind().equals(veth)) {
            items.add(Item.other(now.name() + " is the other end of " + place(veth.peer())));
        }
        boolean hasJoined = old.master().isEmpty() && now.master().isPresent();
        now.settings().stream()
                .filter(setting -> !old.settings().contains(setting))
                .filter(setting -> !(hasJoined && setting instanceof LinkSetting.PortValue))
                .sorted(SettingChange.ORDER)
                .forEach(setting -> items.add(Item.other(now.name() + " " + setting.accept(new SettingChange(old)))));
        addresses(old, now.addresses());
    }

    private void addresses(Link old, Set<InterfaceAddress> now) {
        TableChanges.compare(
                items,
                TableChanges.texts(old.addresses(), this::text),
                TableChanges.texts(now, this::text),
                old.name());
    }

    private String text(InterfaceAddress address) {
        return address.prefix().toString();
    }
}

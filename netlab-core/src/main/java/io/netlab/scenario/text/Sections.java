package io.netlab.scenario.text;

import static java.util.Map.entry;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The sections of a file that declare a network, item by item. */
final class Sections {
    private static final InterfaceName LO = InterfaceName.of("lo");

    private final Topology declared;
    private final Map<NodeName, List<String>> commands;
    private final Gateways gateways;
    private final List<Item> items = new ArrayList<>();

    Sections(Topology declared, Map<NodeName, List<String>> commands, Set<LinkRef> withoutGateway) {
        this.declared = declared;
        this.commands = commands;
        this.gateways = new Gateways(declared, withoutGateway);
    }

    List<Item> items() {
        declared.node(NodeName.HOST).ifPresent(this::host);
        section("namespaces", nodes(Node.Kind.NAMESPACE, Node.Kind.HOST).map(this::namespace));
        section("processes", nodes(Node.Kind.PROCESS).map(this::namespace));
        Set<LinkRef> bridges = new HashSet<>();
        section("bridges", links().filter(ref -> isBridge(ref, bridges)).map(this::bridge));
        section("links", links().filter(ref -> isWrittenHere(ref, bridges)).map(this::link));
        each("routes", node -> gateways.others(node).map(route -> TableLines.route(node.name(), route)));
        each("neighbours", node -> sorted(node.neighbours()).map(one -> TableLines.neighbour(node.name(), one)));
        each("fdb", node -> sorted(node.fdb()).map(one -> TableLines.fdb(node.name(), one)));
        each("rules", node -> sorted(node.rules()).map(one -> TableLines.rule(node.name(), one)));
        each("firewall", node -> Stream.of(AddressFamily.values()).flatMap(family -> FirewallLines.of(node, family)));
        return items;
    }

    private static <T> Stream<T> sorted(Set<T> things) {
        return things.stream().sorted(Comparator.comparing(Object::toString));
    }

    private Stream<Node> nodes(Node.Kind... kinds) {
        return declared.nodes().values().stream()
                .filter(node -> !node.name().isHost() && List.of(kinds).contains(node.kind()));
    }

    private Stream<LinkRef> links() {
        return declared.nodes().values().stream()
                .flatMap(node -> node.links().keySet().stream().map(name -> new LinkRef(node.name(), name)))
                .filter(ref -> !ref.name().equals(LO));
    }

    private void each(String name, Function<Node, Stream<Item>> ofNode) {
        section(name, declared.nodes().values().stream().flatMap(ofNode));
    }

    private void section(String name, Stream<Item> stream) {
        List<Item> section = stream.toList();
        if (!section.isEmpty()) {
            items.add(new Item(NodeName.HOST, name, List.of("", name + ":")));
            items.addAll(section);
        }
    }

    private void host(Node host) {
        List<String> lines = said(host, "  ");
        if (!lines.isEmpty()) {
            List<String> all = new ArrayList<>(List.of("", "host:"));
            all.addAll(lines);
            items.add(new Item(host.name(), host, all));
        }
    }

    private Item namespace(Node node) {
        List<String> lines = new ArrayList<>(said(node, "    "));
        if (node.kind() == Node.Kind.PROCESS) {
            lines.add(0, "    command: " + YamlWords.oneOrMore(command(node)));
        }
        String name = "  " + YamlWords.text(node.name().text()) + ":";
        if (lines.size() == 1 && lines.get(0).contains("lo:")) {
            return new Item(
                    node.name(), node, List.of(name + " { " + lines.get(0).strip() + " }"));
        }
        lines.add(0, name);
        return new Item(node.name(), node, lines);
    }

    private List<String> command(Node node) {
        List<String> words = commands.getOrDefault(node.name(), List.of("sleep", "infinity"));
        return words.stream().map(YamlWords::text).toList();
    }

    private static List<String> said(Node node, String indent) {
        List<String> lines = new ArrayList<>();
        node.link(LO).ifPresent(lo -> lines.add(indent + "lo: " + (lo.isUp() ? "up" : "down")));
        if (!node.sysctls().isEmpty()) {
            lines.add(indent + "sysctls:");
            node.sysctls().forEach((key, value) -> lines.add(indent + "  " + key + ": " + YamlWords.value(value)));
        }
        return lines;
    }

    /** A name stands once under {@code bridges}; a further one of that name, in another node, is a link. */
    private boolean isBridge(LinkRef ref, Set<LinkRef> bridges) {
        boolean isFirst = bridges.stream().noneMatch(other -> other.name().equals(ref.name()));
        boolean isSwitch = kind(ref) instanceof LinkKind.Bridge || kind(ref) instanceof LinkKind.OvsBridge;
        return isSwitch && isFirst && bridges.add(ref);
    }

    private LinkKind kind(LinkRef ref) {
        return declared.link(ref).map(Link::kind).orElse(new LinkKind.Loopback());
    }

    /** A cable is written at its end outside of the host, and at the first of two. */
    private boolean isWrittenHere(LinkRef ref, Set<LinkRef> bridges) {
        if (!(kind(ref) instanceof LinkKind.Veth veth)) {
            return !bridges.contains(ref);
        }
        LinkRef peer = veth.peer();
        if (ref.node().isHost() != peer.node().isHost()) {
            return !ref.node().isHost();
        }
        return ref.node().equals(peer.node())
                ? ref.name().compareTo(peer.name()) < 0
                : ref.node().compareTo(peer.node()) < 0;
    }

    private Item bridge(LinkRef ref) {
        List<Map.Entry<String, String>> entries = new ArrayList<>(LinkLines.in(ref.node()));
        entries.addAll(entries(ref));
        return new Item(
                ref.node(), ref, List.of("  " + YamlWords.text(ref.name().text()) + ": " + YamlWords.map(entries)));
    }

    private List<Map.Entry<String, String>> entries(LinkRef ref) {
        List<Map.Entry<String, String>> entries = new ArrayList<>(declared.link(ref)
                .map(link -> LinkLines.of(ref.node(), link, gateways.of(ref)))
                .orElse(List.of()));
        declared.node(ref.node()).ifPresent(node -> entries.addAll(TraitLines.of(node.traits(), ref.name())));
        return entries;
    }

    private Item link(LinkRef ref) {
        List<String> lines = new ArrayList<>();
        lines.add("  - type: "
                + (kind(ref) instanceof LinkKind.OvsBridge
                        ? "bridge"
                        : kind(ref).word()));
        lines.add("    name: " + YamlWords.text(ref.name().text()));
        List<Map.Entry<String, String>> entries = new ArrayList<>(LinkLines.in(ref.node()));
        entries.addAll(entries(ref));
        entries.forEach(entry -> lines.add("    " + entry.getKey() + ": " + entry.getValue()));
        if (kind(ref) instanceof LinkKind.Veth veth) {
            lines.add("    peer: " + YamlWords.map(peer(veth.peer())));
        }
        return new Item(ref.node(), ref, lines);
    }

    private List<Map.Entry<String, String>> peer(LinkRef ref) {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        entries.add(entry("name", YamlWords.text(ref.name().text())));
        entries.addAll(LinkLines.in(ref.node()));
        entries.addAll(entries(ref));
        return entries;
    }
}

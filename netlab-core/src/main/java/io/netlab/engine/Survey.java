package io.netlab.engine;

import io.netlab.firewall.Iptables;
import io.netlab.firewall.Ruleset;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.route.LinkFlag;
import io.netlab.netlink.route.LinkRequest;
import io.netlab.netlink.route.LinkSettings;
import io.netlab.plan.LinkKey;
import io.netlab.plan.Snapshot;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything of a lab that can be brought back, looked at again and again: what cannot have changed since the last look
 * is not asked for.
 *
 * <p>That is every link with its settings and addresses, every route but those of the kernel's table {@code local},
 * neighbours, forwarding entries and rules, {@link WatchedSysctls}, and the firewall as {@code iptables-save} tells it.
 * A firewall costs two programs: it is first read when something may change it.
 */
public final class Survey {
    private static final int LOOPBACK = 1; // the index of lo in every namespace (LOOPBACK_IFINDEX in net/flow.h)

    private static final NodeName BLANK = NodeName.of("blank");

    private final Nodes nodes;
    private final Peers peers = new Peers();
    private final Map<NodeName, Node> known = new HashMap<>();
    private final Map<NodeName, Map<InterfaceName, Integer>> indexes = new HashMap<>();
    private final Map<NodeName, Long> inodeOf = new HashMap<>();
    private final Map<NodeName, Long> borrowed = new HashMap<>();
    private final Map<NodeName, List<String>> commands = new HashMap<>();
    private final Set<String> keys = new HashSet<>(WatchedSysctls.KEYS);
    private Optional<Node> blank = Optional.empty();

    /** Looks at the nodes of one lab. */
    public Survey(Nodes nodes) {
        this.nodes = nodes;
    }

    /** From now on looks at these sysctls, too. */
    public void watch(Set<String> further) {
        keys.addAll(further);
    }

    /** What is there, as far as it reaches looked at now; what is new is looked at in any case. */
    public Snapshot look(Reach reach) {
        nodes.forgetAll();
        Node ofNew = blank.orElseGet(() -> fresh(BLANK));
        blank = Optional.of(ofNew);
        List<NodeName> names = names(reach);
        Set<NodeName> gone = new HashSet<>(known.keySet());
        names.forEach(gone::remove);
        awaitEnd(gone);
        gone.forEach(this::forget);
        List<NodeName> due = names.stream().filter(name -> isDue(name, reach)).toList();
        due.forEach(name -> peers.look(name, nodes.namespace(name)));
        due.forEach(name -> read(name, reach));
        Map<NodeName, List<String>> programs = new HashMap<>(commands);
        programs.putAll(nodes.ownPrograms());
        return new Snapshot(Topology.of(withPrograms()), borrowed, programs, indexes, ofNew);
    }

    private List<Node> withPrograms() {
        List<Node> all = new ArrayList<>(known.values());
        nodes.ownPrograms().keySet().forEach(name -> all.add(Node.empty(name, Node.Kind.GUEST)));
        return all;
    }

    /** Namespaces that end take the other ends of their cables along. */
    private void awaitEnd(Set<NodeName> gone) {
        Map<NodeName, Set<InterfaceName>> leaving = new HashMap<>();
        gone.stream()
                .filter(name -> Processes.in(inodeOf.getOrDefault(name, 0L)).isEmpty())
                .flatMap(name -> Optional.ofNullable(known.get(name)).stream())
                .flatMap(node -> Departures.ends(node).stream())
                .filter(end -> !gone.contains(end.node()))
                .forEach(end -> leaving.computeIfAbsent(end.node(), unused -> new HashSet<>())
                        .add(end.name()));
        leaving.forEach((name, links) -> Departures.await(nodes.namespace(name), links));
    }

    /** A node as it is in a fresh lab: nothing has been said of it, but that the host's loopback is up. */
    public Node fresh(NodeName name) {
        return nodes.readNew(namespace -> {
            if (name.isHost()) {
                LinkSettings up = LinkSettings.UNCHANGED.withFlag(LinkFlag.UP, true);
                namespace.routes().apply(LinkRequest.change(LOOPBACK, up));
            }
            Peers alone = new Peers(Map.of(name, namespace));
            Map<String, String> values = namespace.sysctls(keys);
            return new NodeReader(name, namespace, alone, Optional.empty())
                    .readAll(name.isHost() ? Node.Kind.HOST : Node.Kind.NAMESPACE)
                    .withSysctls(withLinks(name, alone, values));
        });
    }

    /** Names for one namespace are one node, by the first of them: what is done in it is done once. */
    private List<NodeName> names(Reach reach) {
        List<NodeName> all =
                nodes.names().stream().filter(name -> !nodes.isGuest(name)).toList();
        borrowed.keySet().retainAll(all);
        List<NodeName> due = all.stream().filter(name -> isDue(name, reach)).toList();
        due.forEach(this::noteBorrowing);
        List<NodeName> names = new ArrayList<>(all);
        names.removeAll(due);
        Set<Long> inodes = new HashSet<>();
        names.forEach(name -> inodes.add(inodeOf.getOrDefault(name, 0L)));
        for (NodeName name : ownNamesFirst(due)) {
            if (nodes.exists(name) && inodes.add(nodes.namespace(name).inode())) {
                inodeOf.put(name, nodes.namespace(name).inode());
                names.add(name);
            }
        }
        return names;
    }

    private void noteBorrowing(NodeName name) {
        borrowed.remove(name);
        nodes.borrowedFrom(name).ifPresent(pid -> borrowed.put(name, pid));
    }

    private List<NodeName> ownNamesFirst(List<NodeName> names) {
        return names.stream()
                .sorted(Comparator.comparing(borrowed::containsKey))
                .toList();
    }

    private boolean isDue(NodeName name, Reach reach) {
        return !known.containsKey(name) || reach.hasNode(name) || reach.hasFirewall(name) || reach.hasSysctls(name);
    }

    private void forget(NodeName name) {
        known.remove(name);
        inodeOf.remove(name);
        commands.remove(name);
        indexes.remove(name);
        peers.forget(name);
    }

    private void read(NodeName name, Reach reach) {
        NetworkNamespace namespace = nodes.namespace(name);
        Node former = known.get(name);
        Node read = new NodeReader(name, namespace, peers, Optional.of(nodes.openVswitch(name))).readAll(kind(name));
        Map<String, String> values =
                former == null || reach.hasSysctls(name) ? namespace.sysctls(keys) : ofNode(former);
        Node node = read.withSysctls(withLinks(name, peers, values)).withFiles(nodes.files(name));
        known.put(name, reach.hasFirewall(name) ? withFirewall(node, namespace) : withFirewallOf(former, node));
        Map<InterfaceName, Integer> numbers = new HashMap<>();
        peers.links(name).forEach((index, link) -> numbers.put(InterfaceName.of(link.name()), index));
        indexes.put(name, numbers);
        nodes.command(name).ifPresent(command -> commands.put(name, command));
    }

    private Node.Kind kind(NodeName name) {
        if (name.isHost()) {
            return Node.Kind.HOST;
        }
        return nodes.pid(name).isPresent() ? Node.Kind.PROCESS : Node.Kind.NAMESPACE;
    }

    private static Map<String, String> ofNode(Node former) {
        Map<String, String> values = new HashMap<>(former.sysctls());
        values.keySet().removeIf(key -> LinkKey.link(key).isPresent());
        return values;
    }

    private static Map<String, String> withLinks(NodeName name, Peers peers, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        peers.links(name).values().forEach(link -> all.putAll(WatchedSysctls.of(link, values)));
        return all;
    }

    private static Node withFirewallOf(@Nullable Node former, Node node) {
        return former == null ? node : node.withFirewall(former.chains(), former.firewall());
    }

    private static Node withFirewall(Node node, NetworkNamespace namespace) {
        List<FirewallChain> chains = new ArrayList<>();
        List<FirewallRule> rules = new ArrayList<>();
        for (AddressFamily family : AddressFamily.values()) {
            Ruleset saved = Iptables.of(family, namespace.programPrefix()).save();
            chains.addAll(FirewallRules.chains(family, saved));
            rules.addAll(FirewallRules.rules(family, saved));
        }
        return node.withFirewall(chains, rules);
    }
}

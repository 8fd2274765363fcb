package io.netlab.engine;

import io.netlab.firewall.Iptables;
import io.netlab.firewall.Ruleset;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.AddressFamily;
import io.netlab.plan.LinkKey;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.LinkTrait;
import io.netlab.topology.Neighbour;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.RoutingRule;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the kernel's state of a lab into a topology. */
public final class Observer {
    private final Nodes nodes;

    /** Looks at the nodes of one lab. */
    public Observer(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Links, addresses and routes of every node. */
    public Topology observe() {
        return observe(Topology.EMPTY);
    }

    /**
     * Links, addresses and routes of every node, and of the rest that which the interest speaks of: each firewall costs
     * a program, each table a request, and sysctls are without number.
     */
    public Topology observe(Topology interest) {
        return observe(interest, Topology.EMPTY);
    }

    /** As {@link #observe(Topology)}, for two interests: what is wanted, and what was wanted before. */
    public Topology observe(Topology interest, Topology further) {
        nodes.forgetAll();
        Map<NodeName, NetworkNamespace> namespaces = new LinkedHashMap<>();
        List<Node> seen = new ArrayList<>();
        for (NodeName name : nodes.names()) {
            if (nodes.isGuest(name)) {
                seen.add(Node.empty(name, Node.Kind.GUEST));
            } else {
                namespaces.put(name, nodes.namespace(name));
            }
        }
        Peers peers = new Peers(namespaces);
        for (Map.Entry<NodeName, NetworkNamespace> entry : namespaces.entrySet()) {
            Node asked = asked(entry.getKey(), List.of(interest, further));
            Node read = new NodeReader(
                            entry.getKey(), entry.getValue(), peers, Optional.of(nodes.openVswitch(entry.getKey())))
                    .read(kind(entry.getKey()), asked);
            seen.add(withFirewall(read, asked, entry.getValue())
                    .withSysctls(sysctls(asked, entry.getValue()))
                    .withFiles(nodes.files(entry.getKey())));
        }
        return Topology.of(seen);
    }

    /**
     * The sysctls of a node that nobody has set: those of a new namespace, and of a link that this has not, what the
     * node says of links to come. Keys that no namespace has are left out.
     */
    public Map<String, String> untouched(Set<String> keys) {
        return nodes.readNew(namespace -> {
            Map<String, String> values = new HashMap<>();
            for (String key : keys) {
                Map<String, String> found = namespace.sysctls(List.of(LinkKey.inDefault(key), key));
                String value = found.getOrDefault(key, found.get(LinkKey.inDefault(key)));
                if (value != null) {
                    values.put(key, value);
                }
            }
            return values;
        });
    }

    private static Node asked(NodeName name, List<Topology> interests) {
        Set<Neighbour> neighbours = new HashSet<>();
        Set<FdbEntry> fdb = new HashSet<>();
        Set<RoutingRule> rules = new HashSet<>();
        List<FirewallChain> chains = new ArrayList<>();
        List<FirewallRule> firewall = new ArrayList<>();
        Map<String, String> sysctls = new HashMap<>();
        Set<LinkTrait> traits = new HashSet<>();
        for (Topology interest : interests) {
            interest.node(name).ifPresent(node -> {
                neighbours.addAll(node.neighbours());
                fdb.addAll(node.fdb());
                rules.addAll(node.rules());
                chains.addAll(node.chains());
                firewall.addAll(node.firewall());
                sysctls.putAll(node.sysctls());
                traits.addAll(node.traits());
            });
        }
        return new Node(
                name,
                Node.Kind.NAMESPACE,
                Map.of(),
                Set.of(),
                neighbours,
                fdb,
                rules,
                chains,
                firewall,
                sysctls,
                traits);
    }

    private Node.Kind kind(NodeName name) {
        if (name.isHost()) {
            return Node.Kind.HOST;
        }
        return nodes.pid(name).isPresent() ? Node.Kind.PROCESS : Node.Kind.NAMESPACE;
    }

    private static Node withFirewall(Node read, Node asked, NetworkNamespace namespace) {
        List<FirewallChain> chains = new ArrayList<>();
        List<FirewallRule> rules = new ArrayList<>();
        for (AddressFamily family : AddressFamily.values()) {
            if (speaksOf(asked, family)) {
                Ruleset saved = Iptables.of(family, namespace.programPrefix()).save();
                chains.addAll(FirewallRules.chains(family, saved));
                rules.addAll(FirewallRules.rules(family, saved));
            }
        }
        return read.withFirewall(chains, rules);
    }

    private static boolean speaksOf(Node asked, AddressFamily family) {
        return asked.firewall().stream().anyMatch(rule -> rule.family() == family)
                || asked.chains().stream().anyMatch(chain -> chain.family() == family);
    }

    /** Of those that there are: a link's come with the link. */
    private static Map<String, String> sysctls(Node asked, NetworkNamespace namespace) {
        return namespace.sysctls(asked.sysctls().keySet());
    }
}

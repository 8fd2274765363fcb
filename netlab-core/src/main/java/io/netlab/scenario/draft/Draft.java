package io.netlab.scenario.draft;

import io.netlab.net.InterfaceName;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.LinkRef;
import io.netlab.topology.Neighbour;
import io.netlab.topology.NodeName;
import io.netlab.topology.RoutingRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that a scenario declares, in the order of its file; it grows while the file is read. */
public final class Draft {
    private final List<DraftNode> nodes = new ArrayList<>();
    private final List<DraftLink> links = new ArrayList<>();
    private final Map<LinkRef, DraftLink> linksByRef = new HashMap<>();
    private final Set<NodeName> nodeNames = new HashSet<>(Set.of(NodeName.HOST));
    private final List<DraftRoute> routes = new ArrayList<>();
    private final List<Placed<Neighbour>> neighbours = new ArrayList<>();
    private final List<Placed<FdbEntry>> fdb = new ArrayList<>();
    private final List<Placed<RoutingRule>> rules = new ArrayList<>();
    private final List<Placed<FirewallChain>> chains = new ArrayList<>();
    private final List<Placed<FirewallRule>> firewall = new ArrayList<>();
    private final List<NodeUse> nodeUses = new ArrayList<>();
    private final List<LinkUse> linkUses = new ArrayList<>();
    private final Set<String> madeLater = new HashSet<>();

    /** Declares a node. */
    public void add(DraftNode node) {
        nodes.add(node);
        nodeNames.add(node.name().value());
    }

    /** Declares a link, and uses its node. */
    public void add(DraftLink link) {
        use(link.node());
        links.add(link);
        linksByRef.putIfAbsent(link.ref(), link);
    }

    /** Declares a route, and uses its node. */
    public void add(DraftRoute route) {
        use(route.node());
        routes.add(route);
    }

    /** Declares a neighbour. */
    public void addNeighbour(Placed<Neighbour> neighbour) {
        use(neighbour.node());
        neighbours.add(neighbour);
    }

    /** Declares an entry of a forwarding database. */
    public void addFdb(Placed<FdbEntry> entry) {
        use(entry.node());
        fdb.add(entry);
    }

    /** Declares a rule of the routing policy. */
    public void addRule(Placed<RoutingRule> rule) {
        use(rule.node());
        rules.add(rule);
    }

    /** Declares a chain of the firewall, or the policy of one. */
    public void addChain(Placed<FirewallChain> chain) {
        use(chain.node());
        chains.add(chain);
    }

    /** Declares a rule of the firewall. */
    public void addFirewall(Placed<FirewallRule> rule) {
        use(rule.node());
        firewall.add(rule);
    }

    /** Notes that a declared thing speaks of a node. */
    public void use(Located<NodeName> node) {
        nodeUses.add(new NodeUse(node, false));
    }

    /** Notes that a step or a check speaks of a node. */
    public void useLater(Located<NodeName> node) {
        nodeUses.add(new NodeUse(node, true));
    }

    /** Notes that a declared thing speaks of a link. */
    public void use(NodeName node, Located<InterfaceName> link) {
        linkUses.add(new LinkUse(node, link, false));
    }

    /** Notes that a check speaks of a link. */
    public void useLater(NodeName node, Located<InterfaceName> link) {
        linkUses.add(new LinkUse(node, link, true));
    }

    /** Notes the words of a step's command line: it may make what they name. */
    public void mayMake(List<String> words) {
        madeLater.addAll(words);
    }

    /** True when a step's command line has the word. */
    public boolean isMadeLater(String word) {
        return madeLater.contains(word);
    }

    /** True for the host and every declared node. */
    public boolean hasNode(NodeName name) {
        return nodeNames.contains(name);
    }

    /** The names of the host and every declared node. */
    public Set<NodeName> nodeNames() {
        return Collections.unmodifiableSet(nodeNames);
    }

    /** The first declared link of that name in that node. */
    public Optional<DraftLink> link(LinkRef ref) {
        return Optional.ofNullable(linksByRef.get(ref));
    }

    public List<DraftNode> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    public List<DraftLink> links() {
        return Collections.unmodifiableList(links);
    }

    public List<DraftRoute> routes() {
        return Collections.unmodifiableList(routes);
    }

    public List<Placed<Neighbour>> neighbours() {
        return Collections.unmodifiableList(neighbours);
    }

    public List<Placed<FdbEntry>> fdb() {
        return Collections.unmodifiableList(fdb);
    }

    public List<Placed<RoutingRule>> rules() {
        return Collections.unmodifiableList(rules);
    }

    public List<Placed<FirewallChain>> chains() {
        return Collections.unmodifiableList(chains);
    }

    public List<Placed<FirewallRule>> firewall() {
        return Collections.unmodifiableList(firewall);
    }

    public List<NodeUse> nodeUses() {
        return Collections.unmodifiableList(nodeUses);
    }

    public List<LinkUse> linkUses() {
        return Collections.unmodifiableList(linkUses);
    }
}

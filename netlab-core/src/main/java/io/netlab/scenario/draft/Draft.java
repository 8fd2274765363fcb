package io.netlab.scenario.draft;

import io.netlab.docker.Firewall;
import io.netlab.error.Position;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkTrait;
import io.netlab.topology.Neighbour;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import io.netlab.topology.RoutingRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All that a scenario declares, in the order of its file; it grows while the file is read. */
public final class Draft {
    /** The node of things of which the file does not say rightly where they are. */
    public static final NodeName NOWHERE = NodeName.of("a-place-that-could-not-be-read");

    private final List<DraftNode> nodes = new ArrayList<>();
    private final List<DraftLink> links = new ArrayList<>();
    private final Map<LinkRef, DraftLink> linksByRef = new HashMap<>();
    private final Set<NodeName> nodeNames = new HashSet<>(Set.of(NodeName.HOST));
    private final List<Placed<Located<Route>>> routes = new ArrayList<>();
    private final List<Placed<Located<IpAddress>>> gateways = new ArrayList<>();
    private final List<Placed<Neighbour>> neighbours = new ArrayList<>();
    private final List<Placed<FdbEntry>> fdb = new ArrayList<>();
    private final List<Placed<RoutingRule>> rules = new ArrayList<>();
    private final List<Placed<FirewallChain>> chains = new ArrayList<>();
    private final List<Placed<FirewallRule>> firewall = new ArrayList<>();
    private final List<Placed<Map.Entry<String, String>>> sysctls = new ArrayList<>();
    private final List<Placed<Map.Entry<String, String>>> files = new ArrayList<>();
    private final List<Placed<LinkTrait>> traits = new ArrayList<>();
    private final List<PortVlans> vlans = new ArrayList<>();
    private final List<NodeUse> nodeUses = new ArrayList<>();
    private final List<LinkUse> linkUses = new ArrayList<>();
    private final Set<String> madeLater = new HashSet<>();
    private final Gaps gaps;

    /** An empty draft; the predicate is true of the words in those parts of the file that could not be read. */
    public Draft(Predicate<String> isUnread) {
        this.gaps = new Gaps(this, isUnread);
    }

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

    /** Declares a route, with the place of its destination. */
    public void addRoute(Placed<Located<Route>> route) {
        routes.add(route);
    }

    /** Notes that a route of the node leads through this gateway. */
    public void goVia(Placed<Located<IpAddress>> gateway) {
        gateways.add(gateway);
    }

    /** Declares a neighbour. */
    public void addNeighbour(Placed<Neighbour> neighbour) {
        neighbours.add(neighbour);
    }

    /** Declares an entry of a forwarding database. */
    public void addFdb(Placed<FdbEntry> entry) {
        fdb.add(entry);
    }

    /** Declares a rule of the routing policy. */
    public void addRule(Placed<RoutingRule> rule) {
        rules.add(rule);
    }

    /** Declares a chain of the firewall, or the policy of one. */
    public void addChain(Placed<FirewallChain> chain) {
        chains.add(chain);
    }

    /** Declares a rule of the firewall. */
    public void addFirewall(Placed<FirewallRule> rule) {
        firewall.add(rule);
    }

    /** Declares what an engine writes into a firewall: it comes before what anybody else says of it. */
    public void addEngine(NodeName node, Firewall engines) {
        Located<NodeName> place = new Located<>(node, Position.ofFile(""));
        chains.addAll(
                0,
                engines.chains().stream()
                        .map(chain -> new Placed<>(place, chain))
                        .toList());
        firewall.addAll(
                0,
                engines.rules().stream().map(rule -> new Placed<>(place, rule)).toList());
    }

    /** Declares a file of a node's own. */
    public void addFile(Located<NodeName> node, String name, String text) {
        files.add(new Placed<>(node, Map.entry(name, text)));
    }

    /** Declares a setting of a node, unless the node has a word on it itself. */
    public void addSysctl(Placed<Map.Entry<String, String>> setting) {
        sysctls.add(setting);
    }

    /** Declares a trait of a link. */
    public void addTrait(Placed<LinkTrait> trait) {
        traits.add(trait);
    }

    /** Declares the VLANs of a port. */
    public void addVlans(PortVlans said) {
        vlans.add(said);
    }

    /** Notes that a declared thing speaks of a node. */
    public void use(Located<NodeName> node) {
        use(new NodeUse(node, false));
    }

    /** Notes that a step or a check speaks of a node. */
    public void useLater(Located<NodeName> node) {
        use(new NodeUse(node, true));
    }

    private void use(NodeUse use) {
        if (!use.node().value().equals(NOWHERE)) {
            nodeUses.add(use);
        }
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

    /** What may be declared besides, where the file could not be read. */
    public Gaps gaps() {
        return gaps;
    }

    /** True for the host and every declared node. */
    public boolean hasNode(NodeName name) {
        return nodeNames.contains(name);
    }

    /** True for a process in the namespace of another node, whose links are that one's. */
    public boolean isGuest(NodeName name) {
        return nodes.stream()
                .anyMatch(node ->
                        node.kind() == Node.Kind.GUEST && node.name().value().equals(name));
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

    public List<Placed<Located<Route>>> routes() {
        return Collections.unmodifiableList(routes);
    }

    public List<Placed<Located<IpAddress>>> gateways() {
        return Collections.unmodifiableList(gateways);
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

    public List<Placed<Map.Entry<String, String>>> sysctls() {
        return Collections.unmodifiableList(sysctls);
    }

    public List<Placed<Map.Entry<String, String>>> files() {
        return Collections.unmodifiableList(files);
    }

    public List<Placed<LinkTrait>> traits() {
        return Collections.unmodifiableList(traits);
    }

    public List<PortVlans> vlans() {
        return Collections.unmodifiableList(vlans);
    }

    public List<NodeUse> nodeUses() {
        return Collections.unmodifiableList(nodeUses);
    }

    public List<LinkUse> linkUses() {
        return Collections.unmodifiableList(linkUses);
    }
}

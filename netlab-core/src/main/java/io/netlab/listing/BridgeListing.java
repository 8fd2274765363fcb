package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.NetlinkException;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.LinkRequest;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.NeighbourRequest;
import io.netlab.netlink.route.NeighbourState;
import io.netlab.query.BridgeQuery;
import io.netlab.query.ShowOptions;
import io.netlab.sys.SocketFlag;
import java.util.List;
import java.util.Optional;

/** Shows what a {@link BridgeQuery} asks for. */
final class BridgeListing implements BridgeQuery.Visitor<Optional<Listed>> {
    /** What {@code bridge} ends with when a link is not there: -1. */
    private static final int MISTAKEN = 255;

    private final LinkScene scene;

    private BridgeListing(LinkScene scene) {
        this.scene = scene;
    }

    static Optional<Listed> of(BridgeQuery query, Nodes nodes) {
        return query.accept(new BridgeListing(LinkScene.of(query.node(), nodes)));
    }

    @Override
    public Optional<Listed> visit(BridgeQuery.Ports query) {
        Optional<Link> dev = query.dev().flatMap(name -> scene.find(name.text()));
        if (query.dev().isPresent() && dev.isEmpty()) {
            return Optional.of(KernelWords.noDevice(query.dev().get(), MISTAKEN));
        }
        ShowOptions options = query.options();
        List<Link> ports =
                scene.namespace().routes().links(LinkRequest.list(SocketFlag.AF_BRIDGE, Attributes.NONE)).stream()
                        .filter(port ->
                                dev.isEmpty() || port.index() == dev.get().index())
                        .toList();
        if (!ports.stream().allMatch(BridgePortFields::knows)) {
            return Optional.empty();
        }
        BridgePortFields fields = new BridgePortFields(scene, options.details());
        Rows rows = new Rows();
        ports.forEach(port -> rows.add(fields.of(port)));
        return Optional.of(Listed.of(rows.render(options)));
    }

    @Override
    public Optional<Listed> visit(BridgeQuery.Forwarding query) {
        Optional<Link> bridge = find(query.bridge());
        Optional<Link> dev = find(query.dev());
        if (query.bridge().isPresent() && bridge.isEmpty()) {
            String complaint = "Cannot find bridge device \"" + query.bridge().get() + "\"\n";
            return Optional.of(Listed.refused(complaint, MISTAKEN));
        }
        if (query.dev().isPresent() && dev.isEmpty()) {
            return Optional.of(KernelWords.noDevice(query.dev().get(), MISTAKEN));
        }
        try {
            return shown(
                    query,
                    bridge.map(Link::index).orElse(0),
                    dev.map(Link::index).orElse(0));
        } catch (NetlinkException refused) {
            return query.options().json() ? Optional.empty() : Optional.of(KernelWords.noList(refused, 1));
        }
    }

    private Optional<Link> find(Optional<InterfaceName> name) {
        return name.flatMap(text -> scene.find(text.text()));
    }

    private Optional<Listed> shown(BridgeQuery.Forwarding query, int bridge, int dev) {
        List<Neighbour> entries =
                scene.namespace().routes().neighbours(NeighbourRequest.listForwarding(bridge, dev)).stream()
                        .filter(entry -> dev == 0 || entry.index() == dev)
                        .filter(entry -> passes(entry, query))
                        .toList();
        if (!entries.stream().allMatch(ForwardingFields::knows)) {
            return Optional.empty();
        }
        ForwardingFields fields = new ForwardingFields(scene, query.options(), dev != 0);
        Rows rows = new Rows();
        entries.forEach(entry -> rows.add(fields.of(entry)));
        return Optional.of(Listed.of(rows.render(query.options())));
    }

    private static boolean passes(Neighbour entry, BridgeQuery.Forwarding query) {
        return (query.vlan() == 0 || entry.vlan().orElse(0) == query.vlan())
                && (query.states() == 0 || entry.isIn(query.states()))
                && !(query.dynamic() && entry.isIn(NeighbourState.PERMANENT));
    }

    @Override
    public Optional<Listed> visit(BridgeQuery.Overview query) {
        return Optional.of(new BrctlText(scene).overview(query.bridges()));
    }

    @Override
    public Optional<Listed> visit(BridgeQuery.Learned query) {
        return Optional.of(new BrctlText(scene).learned(query.bridge()));
    }

    @Override
    public Optional<Listed> visit(BridgeQuery.SpanningTree query) {
        return Optional.of(new BrctlText(scene).spanningTree(query.bridge()));
    }
}

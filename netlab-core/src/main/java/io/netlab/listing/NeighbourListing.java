package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.net.AddressFamily;
import io.netlab.netlink.NetlinkException;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.NeighbourCacheInfo;
import io.netlab.netlink.route.NeighbourRequest;
import io.netlab.netlink.route.NeighbourState;
import io.netlab.query.NeighbourQuery;
import java.util.List;
import java.util.Optional;

/** Shows what a {@link NeighbourQuery} asks for. */
final class NeighbourListing {
    private final NeighbourQuery query;
    private final LinkScene scene;

    private NeighbourListing(NeighbourQuery query, LinkScene scene) {
        this.query = query;
        this.scene = scene;
    }

    static Optional<Listed> of(NeighbourQuery query, Nodes nodes) {
        return new NeighbourListing(query, LinkScene.of(query.node(), nodes)).listed();
    }

    private Optional<Listed> listed() {
        Optional<Link> dev = query.dev().flatMap(name -> scene.find(name.text()));
        if (query.dev().isPresent() && dev.isEmpty()) {
            return Optional.of(KernelWords.noDevice(query.dev().get(), 1));
        }
        try {
            return shown(dev.map(Link::index).orElse(0));
        } catch (NetlinkException refused) {
            return query.options().json() ? Optional.empty() : Optional.of(KernelWords.noList(refused, 1));
        }
    }

    private Optional<Listed> shown(int dev) {
        int family = query.options()
                .family()
                .or(() -> query.to().map(network -> network.family()))
                .map(AddressFamily::number)
                .orElse(0);
        List<Neighbour> all =
                scene.namespace().routes().neighbours(NeighbourRequest.list(family, dev, query.proxy())).stream()
                        .filter(neighbour -> dev == 0 || neighbour.index() == dev)
                        .filter(this::passes)
                        .toList();
        if (!all.stream().allMatch(NeighbourFields::knows)) {
            return Optional.empty();
        }
        NeighbourFields fields = new NeighbourFields(scene, query.options(), dev != 0);
        Rows rows = new Rows();
        all.forEach(neighbour -> rows.add(fields.of(neighbour)));
        return Optional.of(Listed.of(rows.render(query.options())));
    }

    private boolean passes(Neighbour neighbour) {
        boolean isUsed = query.unused()
                && neighbour.cacheInfo().map(NeighbourCacheInfo::users).orElse(0) != 0;
        return isInState(neighbour)
                && !isUsed
                && (query.protocol() == 0 || neighbour.protocol() == query.protocol())
                && query.to().stream()
                        .allMatch(network ->
                                neighbour.address().filter(network::contains).isPresent());
    }

    /** What the node answers for itself, and what a program taught it, is shown in every state. */
    private boolean isInState(Neighbour neighbour) {
        boolean isAlways = (neighbour.flags() & (NeighbourState.FLAG_PROXY | NeighbourState.FLAG_EXT_LEARNED)) != 0;
        boolean isStateless = neighbour.state() == 0 && (query.states() & NeighbourQuery.STATELESS) != 0;
        return isAlways || isStateless || neighbour.isIn(query.states());
    }
}

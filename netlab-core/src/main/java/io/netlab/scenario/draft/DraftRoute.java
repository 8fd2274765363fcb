package io.netlab.scenario.draft;

import io.netlab.net.IpAddress;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import java.util.List;

/** A declared route; gateways are those of its way, or of its several ways. */
public record DraftRoute(Located<NodeName> node, Route route, List<Located<IpAddress>> gateways) {
    public DraftRoute {
        gateways = List.copyOf(gateways);
    }
}

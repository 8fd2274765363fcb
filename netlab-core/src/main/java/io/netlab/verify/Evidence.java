package io.netlab.verify;

import io.netlab.check.Claim;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.RouteKind;
import io.netlab.netlink.route.RouteSocket;
import io.netlab.probe.WayOut;
import io.netlab.topology.LinkRef;
import java.util.ArrayList;
import java.util.List;

/** Gathers the first facts of a failed probe: the sender's route, the link it leaves by, the next hop. */
final class Evidence {
    private static final int MOST_LINKS = 4;

    private final Claim claim;
    private final RouteSocket routes;

    private Evidence(Claim claim, NetworkNamespace namespace) {
        this.claim = claim;
        this.routes = namespace.routes();
    }

    /** Lines about a claim's probe; none for a state, which is its own evidence. */
    static List<String> of(Claim claim, NetworkNamespace namespace) {
        return claim.accept(new ClaimTarget())
                .map(to -> new Evidence(claim, namespace).about(to))
                .orElse(List.of());
    }

    private List<String> about(IpAddress to) {
        WayOut way = WayOut.look(routes, to);
        return way.route().isPresent() ? onTheWay(way) : withoutWay(way);
    }

    private List<String> onTheWay(WayOut way) {
        List<String> lines = new ArrayList<>();
        String dev = way.link().map(Link::name).orElse("?");
        way.route()
                .ifPresent(route ->
                        lines.add("route in " + claim.node() + ": " + KernelRouteText.of(route, index -> dev)));
        way.link().ifPresent(link -> lines.add(line(link)));
        if (way.route().filter(route -> route.kind() == RouteKind.UNICAST).isPresent()) {
            lines.add(way.neighbourText(" in " + claim.node()));
        }
        return lines;
    }

    private List<String> withoutWay(WayOut way) {
        List<String> lines = new ArrayList<>();
        String why = way.refusal().map(refusal -> ": " + refusal.errno()).orElse("");
        lines.add("route in " + claim.node() + ": none to " + way.to() + why);
        routes.links().stream()
                .filter(link -> !link.isUp() || !link.hasCarrier())
                .limit(MOST_LINKS)
                .forEach(link -> lines.add(line(link)));
        return lines;
    }

    private String line(Link link) {
        String fault = InterfaceName.faultOf(link.name());
        String name =
                fault.isEmpty() ? new LinkRef(claim.node(), InterfaceName.of(link.name())).toString() : link.name();
        return "link " + name + ": " + KernelLinkText.state(link);
    }
}

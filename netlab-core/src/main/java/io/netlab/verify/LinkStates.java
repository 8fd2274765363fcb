package io.netlab.verify;

import io.netlab.check.Claim;
import io.netlab.check.LinkFact;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.RouteSocket;
import io.netlab.topology.LinkRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads claims about links. */
final class LinkStates {
    private LinkStates() {}

    static Sighting read(NetworkNamespace namespace, Claim.LinkIs claim) {
        RouteSocket routes = namespace.routes();
        String subject = "link " + new LinkRef(claim.node(), claim.name());
        Optional<Link> link = routes.link(claim.name());
        if (link.isEmpty()) {
            return Sighting.ofState(false, subject, "no such link");
        }
        Map<String, String> found = new TreeMap<>();
        claim.facts().keySet().forEach(fact -> found.put(fact.word(), valueOf(fact, link.get(), routes)));
        boolean holds = claim.facts().entrySet().stream()
                .allMatch(each ->
                        each.getValue().equalsIgnoreCase(found.get(each.getKey().word())));
        return Sighting.ofState(holds, subject, found.isEmpty() ? "there" : text(found));
    }

    private static String text(Map<String, String> found) {
        return found.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String valueOf(LinkFact fact, Link link, RouteSocket routes) {
        return switch (fact) {
            case STATE -> link.isUp() ? "up" : "down";
            case CARRIER -> link.hasCarrier() ? "yes" : "no";
            case TYPE -> KernelLinkText.kind(link);
            case MTU -> Integer.toString(link.mtu());
            case LLADDR -> link.mac().map(Object::toString).orElse("none");
            case MASTER -> masterOf(link, routes);
        };
    }

    private static String masterOf(Link link, RouteSocket routes) {
        if (link.master().isEmpty()) {
            return "none";
        }
        return routes.link(link.master().getAsInt()).map(Link::name).orElse("none");
    }

    static Sighting read(NetworkNamespace namespace, Claim.OnlyLinks claim) {
        List<String> found =
                namespace.routes().links().stream().map(Link::name).sorted().toList();
        Set<String> wanted = claim.names().stream().map(InterfaceName::text).collect(Collectors.toSet());
        boolean holds = Set.copyOf(found).equals(wanted);
        return Sighting.ofState(holds, "links of " + claim.node(), String.join(", ", found));
    }

    static Sighting read(NetworkNamespace namespace, Claim.PortOf claim) {
        RouteSocket routes = namespace.routes();
        String subject = "bridge of " + new LinkRef(claim.node(), claim.link());
        String master =
                routes.link(claim.link()).map(link -> masterOf(link, routes)).orElse("no such link");
        return Sighting.ofState(master.equals(claim.bridge().text()), subject, master);
    }
}

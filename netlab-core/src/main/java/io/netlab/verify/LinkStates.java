package io.netlab.verify;

import io.netlab.check.Claim;
import io.netlab.check.LinkFact;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.RouteSocket;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads claims about links. */
final class LinkStates {
    private static final String NONE = "none";

    private final RouteSocket routes;
    private final SwitchReader switches;

    LinkStates(RouteSocket routes, SwitchReader switches) {
        this.routes = routes;
        this.switches = switches;
    }

    Sighting read(Claim.LinkIs claim) {
        String subject = "link " + new LinkRef(claim.node(), claim.name());
        Optional<Link> link = routes.link(claim.name());
        if (link.isEmpty()) {
            return Sighting.ofState(false, subject, "no such link");
        }
        Map<String, String> found = new TreeMap<>();
        claim.facts().keySet().forEach(fact -> found.put(fact.word(), valueOf(fact, claim.node(), link.get())));
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

    private String valueOf(LinkFact fact, NodeName node, Link link) {
        return switch (fact) {
            case STATE -> link.isUp() ? "up" : "down";
            case CARRIER -> link.hasCarrier() ? "yes" : "no";
            case TYPE -> isSwitch(node, link) ? new LinkKind.OvsBridge().word() : KernelLinkText.kind(link);
            case MTU -> Integer.toString(link.mtu());
            case LLADDR -> link.mac().map(Object::toString).orElse(NONE);
            case MASTER -> masterOf(node, link);
        };
    }

    /** To the kernel the local port of an Open vSwitch bridge is a tap. */
    private boolean isSwitch(NodeName node, Link link) {
        InterfaceName name = InterfaceName.of(link.name());
        return link.kind().equals("tun")
                && switches.bridgeOf(node, name).filter(name::equals).isPresent();
    }

    private String masterOf(NodeName node, Link link) {
        if (link.master().isPresent()) {
            return routes.link(link.master().getAsInt()).map(Link::name).orElse(NONE);
        }
        InterfaceName name = InterfaceName.of(link.name());
        return switches.bridgeOf(node, name)
                .filter(bridge -> !bridge.equals(name))
                .map(InterfaceName::text)
                .orElse(NONE);
    }

    Sighting read(Claim.OnlyLinks claim) {
        List<String> found = routes.links().stream().map(Link::name).sorted().toList();
        Set<String> wanted = claim.names().stream().map(InterfaceName::text).collect(Collectors.toSet());
        boolean holds = Set.copyOf(found).equals(wanted);
        return Sighting.ofState(holds, "links of " + claim.node(), String.join(", ", found));
    }

    Sighting read(Claim.PortOf claim) {
        String subject = "bridge of " + new LinkRef(claim.node(), claim.link());
        String master = routes.link(claim.link())
                .map(link -> masterOf(claim.node(), link))
                .orElse("no such link");
        return Sighting.ofState(master.equals(claim.bridge().text()), subject, master);
    }
}

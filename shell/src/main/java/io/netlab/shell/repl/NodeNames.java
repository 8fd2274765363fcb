package io.netlab.shell.repl;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.netlink.route.Address;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.Route;
import io.netlab.netlink.route.RouteKind;
import io.netlab.shell.repl.grammar.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to name in one node, as the kernel told it a moment ago. */
record NodeNames(List<Link> links, List<Address> addresses, List<Route> routes, List<Neighbour> neighbours) {
    /** A node that is not there. */
    static final NodeNames NONE = new NodeNames(List.of(), List.of(), List.of(), List.of());

    NodeNames {
        links = List.copyOf(links);
        addresses = List.copyOf(addresses);
        routes = List.copyOf(routes);
        neighbours = List.copyOf(neighbours);
    }

    static NodeNames read(NetworkNamespace namespace) {
        return new NodeNames(
                namespace.routes().links(),
                namespace.routes().addresses(),
                namespace.routes().routes(),
                namespace.routes().neighbours());
    }

    /** Links with their state, addresses and bridge. */
    List<Name> linkNames() {
        return links.stream().map(link -> new Name(link.name(), about(link))).toList();
    }

    private String about(Link link) {
        String state = !link.isUp() ? "down" : link.hasCarrier() ? "up" : "up, no carrier";
        String bridge =
                link.master().isPresent() ? "port of " + nameOf(link.master().getAsInt()) : "";
        return Stream.concat(Stream.of(state, bridge), prefixesOf(link.index()).map(IpPrefix::toString))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Stream<IpPrefix> prefixesOf(int link) {
        return addresses.stream()
                .filter(address -> address.index() == link)
                .flatMap(address -> address.prefix().stream())
                .filter(prefix -> !prefix.address().isLinkLocal());
    }

    private String nameOf(int index) {
        return links.stream()
                .filter(link -> link.index() == index)
                .map(Link::name)
                .findFirst()
                .orElse("link " + index);
    }

    /** Addresses with their lengths, with the link that each is on. */
    List<Name> prefixNames() {
        List<Name> names = new ArrayList<>();
        for (Address address : addresses) {
            address.prefix()
                    .filter(prefix -> !prefix.address().isLinkLocal())
                    .ifPresent(prefix -> names.add(new Name(prefix.toString(), "on " + nameOf(address.index()))));
        }
        return names;
    }

    /** Where the node's own routes lead. */
    List<Name> destinationNames() {
        Map<String, Name> names = new LinkedHashMap<>();
        for (Route route : routes) {
            if (route.kind() == RouteKind.UNICAST
                    && !route.destination().address().isLinkLocal()) {
                String text =
                        route.isDefault() ? "default" : route.destination().toString();
                names.putIfAbsent(text, new Name(text, way(route)));
            }
        }
        return List.copyOf(names.values());
    }

    private String way(Route route) {
        Optional<String> gateway = route.gateway().map(address -> "via " + address);
        String device =
                route.device().isPresent() ? "dev " + nameOf(route.device().getAsInt()) : "";
        return Stream.of(gateway.orElse(""), device)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Ethernet addresses of links and neighbours. */
    List<Name> macNames() {
        Map<String, Name> names = new LinkedHashMap<>();
        links.forEach(link -> link.mac().ifPresent(mac -> names.put(mac.toString(), new Name("" + mac, link.name()))));
        for (Neighbour neighbour : neighbours) {
            String whose = neighbour.address().map(IpAddress::toString).orElse("");
            neighbour.mac().ifPresent(mac -> names.putIfAbsent(mac.toString(), new Name("" + mac, whose)));
        }
        return List.copyOf(names.values());
    }

    /** Addresses of the node, of its gateways and of its neighbours. */
    List<Name> addressNames(String node) {
        Map<String, Name> names = new LinkedHashMap<>();
        for (Neighbour neighbour : neighbours) {
            neighbour
                    .address()
                    .filter(address -> !address.isMulticast())
                    .ifPresent(address -> put(names, address, "neighbour on " + nameOf(neighbour.index())));
        }
        routes.forEach(route -> route.gateway().ifPresent(address -> put(names, address, "gateway")));
        own(names, node);
        return List.copyOf(names.values());
    }

    void own(Map<String, Name> names, String node) {
        for (Address address : addresses) {
            address.prefix().ifPresent(prefix -> put(names, prefix.address(), nameOf(address.index()) + " in " + node));
        }
    }

    private static void put(Map<String, Name> names, IpAddress address, String about) {
        if (!address.isLinkLocal()) {
            names.putIfAbsent(address.toString(), new Name(address.toString(), about));
        }
    }
}

package io.netlab.listing;

import io.netlab.engine.Nodes;
import io.netlab.net.AddressFamily;
import io.netlab.netlink.route.Address;
import io.netlab.netlink.route.Link;
import io.netlab.query.AddressQuery;
import io.netlab.query.ShowOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows what a {@link AddressQuery} asks for. */
final class AddressListing {
    private final AddressQuery query;
    private final ShowOptions options;
    private final LinkScene scene;
    private final LinkChoice links;
    private final AddressChoice addresses;
    private final Map<Integer, List<Address>> byLink;
    private final LinkFields linkFields;
    private final AddressFields addressFields;

    private AddressListing(AddressQuery query, LinkScene scene, LinkChoice links) {
        this.query = query;
        this.options = query.options();
        this.scene = scene;
        this.links = links;
        this.addresses = new AddressChoice(query, scene);
        this.byLink = scene.namespace().routes().addresses().stream()
                .filter(addresses::isOfFamily)
                .collect(Collectors.groupingBy(Address::index));
        this.linkFields = new LinkFields(scene, options, form());
        this.addressFields = new AddressFields(scene, options);
    }

    static Optional<Listed> of(AddressQuery query, Nodes nodes) {
        LinkScene scene = LinkScene.of(query.node(), nodes);
        Optional<Listed> missing = LinkListing.missing(query.links(), scene);
        Optional<LinkChoice> links = LinkChoice.of(query.links(), scene);
        if (missing.isPresent() || links.isEmpty() || LinkListing.isByIndex(query.links(), scene)) {
            return missing;
        }
        AddressListing listing = new AddressListing(query, scene, links.get());
        return listing.isStrange() ? Optional.empty() : listing.listed(nodes);
    }

    /**
     * The kernel's IPv6 part lists links in a way of its own: without statistics, kinds and masters ({@code
     * inet6_dump_ifinfo()} of its {@code net/ipv6/addrconf.c}).
     */
    private boolean isOfIpv6() {
        return query.links().dev().isEmpty() && options.family().equals(Optional.of(AddressFamily.IPV6));
    }

    /** What {@code ip} makes of links without these is left to it. */
    private boolean isStrange() {
        boolean asksForKinds = links.isKernels() || query.links().slaveKind().isPresent();
        return isOfIpv6() && (options.statistics() > 0 || asksForKinds);
    }

    private Optional<Listed> listed(Nodes nodes) {
        List<Link> candidates = candidates().stream().filter(this::isListed).toList();
        List<Link> known = candidates.stream()
                .map(link -> scene.link(link.index()).orElse(link))
                .toList();
        if (!LinkListing.covers(known, options) || !LinkListing.learnNamespaces(scene, nodes, candidates, options)) {
            return Optional.empty();
        }
        Rows rows = new Rows();
        candidates.forEach(link -> rows.add(row(link)));
        return Optional.of(Listed.of(rows.render(options)));
    }

    private List<Link> candidates() {
        if (query.links().dev().isPresent()) {
            return query.links().dev().flatMap(scene::find).stream().toList();
        }
        int family = options.family().map(AddressFamily::number).orElse(0);
        return isOfIpv6() || links.isKernels()
                ? scene.namespace().routes().links(links.request(family))
                : scene.links();
    }

    /** A link without addresses is listed when all families are; others when an address is chosen. */
    private boolean isListed(Link link) {
        List<Address> own = of(link);
        return own.isEmpty() ? addresses.family().isEmpty() : own.stream().anyMatch(addresses::takes);
    }

    private List<Address> of(Link link) {
        return byLink.getOrDefault(link.index(), List.of());
    }

    private Row row(Link link) {
        boolean isLine = options.brief() || !options.oneline();
        if (isLine && !links.takes(link)) {
            return new Row();
        }
        boolean isShown = isLine && query.addresses().label().isEmpty();
        Row row = new Row();
        if (isShown) {
            row.all(options.brief() ? linkFields.brief(link) : linkFields.full(link));
        }
        row.series("addr_info", "", addresses(link), options.brief() ? "\n" : "");
        if (isShown && !options.brief() && options.statistics() > 0) {
            row.all(linkFields.counters(link)).lineEnd();
        }
        return row;
    }

    private LinkFields.Form form() {
        return addresses.family().isEmpty() ? LinkFields.Form.ADDRESS : LinkFields.Form.FAMILY;
    }

    private Row addresses(Link link) {
        Row row = new Row();
        if (query.links().up() && !link.isUp()) {
            return row;
        }
        of(link).forEach(address -> row.block("", addresses.takes(address) ? addressFields.of(address) : new Row()));
        return row;
    }
}

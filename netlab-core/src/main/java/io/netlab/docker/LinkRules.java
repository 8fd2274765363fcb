package io.netlab.docker;

import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import java.util.List;
import java.util.Optional;

/**
 * The rules of links ({@code docker run --link}): where the default network has no icc, they open the exposed ports of
 * one container to another, and the way back from them.
 */
final class LinkRules {
    private final RuleBook book;

    LinkRules(RuleBook book) {
        this.book = book;
    }

    /** Appends what opens the way from this container to those that it is linked to. */
    void open(Container from, List<Container> all) {
        place(from)
                .ifPresent(attachment -> from.links()
                        .forEach(link -> all.stream()
                                .filter(container -> container.name().equals(link.to()))
                                .forEach(to -> open(attachment, to))));
    }

    private Optional<Attachment> place(Container container) {
        return container.attachments().stream()
                .filter(attachment -> attachment.network().isDefault()
                        && !attachment.network().icc())
                .filter(attachment -> attachment.address(book.family()).isPresent())
                .findFirst();
    }

    private void open(Attachment from, Container to) {
        Optional<IpAddress> source = from.address(book.family());
        Optional<IpAddress> target = place(to).flatMap(attachment -> attachment.address(book.family()));
        if (source.isPresent() && target.isPresent()) {
            to.exposed().forEach(port -> open(source.get(), target.get(), from.network(), port));
        }
    }

    private void open(IpAddress from, IpAddress to, BridgeNetwork network, Port port) {
        String within = " -i " + network.bridge() + " -o " + network.bridge();
        String there = PortRules.match(port, port.number());
        String back = there.replace("--dport", "--sport");
        String ends = "-s " + IpPrefix.host(from) + " -d " + IpPrefix.host(to);
        String reversed = "-s " + IpPrefix.host(to) + " -d " + IpPrefix.host(from);
        book.append("filter", "DOCKER", ends + within + " " + there + " -j ACCEPT");
        book.append("filter", "DOCKER", reversed + within + " " + back + " -j ACCEPT");
    }
}

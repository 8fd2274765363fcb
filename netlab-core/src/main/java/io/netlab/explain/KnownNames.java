package io.netlab.explain;

import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.Message;
import io.netlab.netlink.WireEnd;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.NamespaceId;
import io.netlab.netlink.route.RouteMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers in messages stand for, learned from the messages themselves: links by index, namespaces by id and by
 * open file. The kernel speaks of a link by its index alone; its name stood in an earlier message.
 */
final class KnownNames {
    // linux/if_link.h, linux/veth.h and linux/net_namespace.h
    private static final int IFLA_LINKINFO = 18;
    private static final int IFLA_INFO_DATA = 2;
    private static final int VETH_INFO_PEER = 1;
    private static final int IFLA_NET_NS_FD = 28;
    private static final int NETNSA_FD = 3;

    /** LOOPBACK_IFINDEX in the kernel's include/net/flow.h: it is so in every namespace. */
    private static final int LOOPBACK = 1;

    private final Map<Index, String> links = new HashMap<>();
    private final Map<Index, String> namespaces = new HashMap<>();
    private Map<Integer, WireEnd> files = Map.of();

    private record Index(String namespace, int number) {}

    /** Takes note of what an exchange tells; what was refused tells nothing. */
    void learn(Exchange exchange) {
        open(exchange.files());
        if (exchange.answer().errno() != 0) {
            return;
        }
        if (!exchange.isQuestion()) {
            learn(exchange.namespace(), exchange.request());
        }
        exchange.answers().forEach(message -> learn(exchange.namespace(), message));
        namespaceId(exchange);
    }

    /** The files that are open while the next messages are read. */
    void open(Map<Integer, WireEnd> open) {
        files = open;
    }

    private void learn(String namespace, Message message) {
        RouteMessage decoded = RouteMessage.decode(message);
        if (decoded instanceof Link link) {
            put(namespaceOf(namespace, link.attributes()), link.index(), link.name());
            peer(namespace, link);
        }
    }

    private void put(String namespace, int index, String name) {
        if (index > 0 && !name.isEmpty()) {
            links.put(new Index(namespace, index), name);
        }
    }

    /** A cable is made with one request: its other end stands within it, behind a header like its own. */
    private void peer(String namespace, Link link) {
        Attributes data = link.attributes().nest(IFLA_LINKINFO).nest(IFLA_INFO_DATA);
        if (link.kind().equals("veth") && data.find(VETH_INFO_PEER).orElse(null) instanceof Attribute.Nest nest) {
            Link peer = Link.decode(nest.header());
            String name = new Link(0, 0, 0, 0, 0, nest.children()).name();
            put(namespaceOf(namespace, nest.children()), peer.index(), name);
        }
    }

    /** A link that is sent into another namespace is known there. */
    private String namespaceOf(String namespace, Attributes attributes) {
        return file(attributes.number(IFLA_NET_NS_FD)).map(WireEnd::namespace).orElse(namespace);
    }

    private Optional<WireEnd> file(OptionalLong descriptor) {
        return descriptor.isEmpty() ? Optional.empty() : Optional.ofNullable(files.get((int) descriptor.getAsLong()));
    }

    private void namespaceId(Exchange exchange) {
        if (!(RouteMessage.decode(exchange.request()) instanceof NamespaceId asked)) {
            return;
        }
        file(asked.attributes().number(NETNSA_FD))
                .ifPresent(end -> exchange.answers().forEach(answer -> namespaceId(exchange, answer, end)));
    }

    private void namespaceId(Exchange exchange, Message answer, WireEnd end) {
        if (RouteMessage.decode(answer) instanceof NamespaceId told) {
            told.id().ifPresent(id -> namespaces.put(new Index(exchange.namespace(), id), end.namespace()));
        }
    }

    /** {@code 2 (veth-ns1)}, or the number alone. */
    String link(String namespace, int index) {
        boolean isLoopback = index == LOOPBACK && !namespace.isEmpty();
        return isLoopback ? known(index, "lo") : known(index, links.get(new Index(namespace, index)));
    }

    /** {@code 0 (ns2)}, or the number alone. */
    String namespace(String namespace, int id) {
        return known(id, namespaces.get(new Index(namespace, id)));
    }

    private static String known(int number, @Nullable String name) {
        return name == null ? Integer.toString(number) : number + " (" + name + ")";
    }

    /** {@code 7 → /run/netns/ns1}; a file that is only to be opened has no number yet. */
    String file(int descriptor, String arrow) {
        WireEnd end = files.get(descriptor);
        if (end == null) {
            return "open file " + descriptor;
        }
        String number = descriptor < 0 ? "" : descriptor + " ";
        return number + arrow + " " + (end.namespace().equals("host") ? "host" : end.file());
    }
}

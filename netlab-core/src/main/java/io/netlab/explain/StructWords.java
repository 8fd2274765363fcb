package io.netlab.explain;

import io.netlab.netlink.route.Address;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.NamespaceId;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.Qdisc;
import io.netlab.netlink.route.Route;
import io.netlab.netlink.route.RouteMessage;
import io.netlab.netlink.route.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * The structure in front of the attributes, field by field. Fields that are 0 are left out, where 0 means that nothing is
 * said.
 */
final class StructWords implements RouteMessage.Visitor<String> {
    private final KnownNames names;
    private final String namespace;
    private final List<String> fields = new ArrayList<>();

    StructWords(KnownNames names, String namespace) {
        this.names = names;
        this.namespace = namespace;
    }

    /** What the structure is called in the kernel's headers. */
    static String nameOf(RouteMessage message) {
        return message.accept(new StructNames());
    }

    /** What people call it: {@code links}. */
    static String nounOf(RouteMessage message, int count) {
        if (message instanceof Neighbour entry && entry.isForwarding()) {
            return count == 1 ? "forwarding entry" : "forwarding entries";
        }
        String one = switch (nameOf(message)) {
            case "ifinfomsg" -> "link";
            case "ifaddrmsg" -> "address";
            case "rtmsg" -> "route";
            case "ndmsg" -> "neighbour";
            case "fib_rule_hdr" -> "rule";
            case "rtgenmsg" -> "namespace id";
            default -> "message";
        };
        return count == 1 ? one : one + (one.endsWith("s") ? "es" : "s");
    }

    @Override
    public String visit(Link link) {
        index(link.index());
        family(link.family());
        field("type", link.deviceType());
        bits("flags", Bits.LINK, link.flags());
        bits("change", Bits.LINK, link.change());
        return told();
    }

    @Override
    public String visit(Address address) {
        index(address.index());
        family(address.family());
        field("prefixlen", address.prefixLength());
        bits("flags", Bits.ADDRESS, address.headerFlags());
        fields.add("scope " + Numbers.scope(address.scope()));
        return told();
    }

    @Override
    public String visit(Route route) {
        family(route.family());
        fields.add("dst_len " + route.destinationLength());
        field("src_len", route.sourceLength());
        field("tos", route.tos());
        fields.add("table " + Numbers.table(route.headerTable()));
        fields.add("protocol " + Numbers.origin(route.protocol()));
        fields.add("scope " + Numbers.scope(route.scope()));
        fields.add("type " + Numbers.routeKind(route.kindNumber()));
        bits("flags", Bits.ROUTE, route.flags());
        return told();
    }

    @Override
    public String visit(Neighbour neighbour) {
        index(neighbour.index());
        family(neighbour.family());
        bits("state", Bits.NEIGHBOUR_STATE, neighbour.state());
        bits("flags", Bits.NEIGHBOUR_FLAGS, neighbour.flags());
        field("type", neighbour.kindNumber());
        return told();
    }

    @Override
    public String visit(Rule rule) {
        family(rule.family());
        field("dst_len", rule.destinationLength());
        field("src_len", rule.sourceLength());
        field("tos", rule.tos());
        fields.add("table " + Numbers.table(rule.headerTable()));
        fields.add("action " + Numbers.ruleAction(rule.actionNumber()));
        bits("flags", Bits.ROUTE, rule.flags());
        return told();
    }

    @Override
    public String visit(NamespaceId id) {
        family(id.family());
        return told();
    }

    @Override
    public String visit(Qdisc qdisc) {
        index(qdisc.index());
        fields.add("handle " + Numbers.handle(qdisc.handle()));
        fields.add("parent " + Numbers.handle(qdisc.parent()));
        return told();
    }

    @Override
    public String visit(RouteMessage.Unknown unknown) {
        return Hex.of(unknown.fixed());
    }

    private void index(int index) {
        if (index != 0) {
            fields.add("index " + names.link(namespace, index));
        }
    }

    private void family(int family) {
        if (family != 0) {
            fields.add("family " + Numbers.family(family));
        }
    }

    private void field(String name, int value) {
        if (value != 0) {
            fields.add(name + " " + value);
        }
    }

    private void bits(String name, Bits bits, int value) {
        if (value != 0) {
            fields.add(name + " " + bits.of(value));
        }
    }

    private String told() {
        return fields.isEmpty() ? "all fields 0" : String.join("  ", fields);
    }

    /** Names the structures. */
    private static final class StructNames implements RouteMessage.Visitor<String> {
        @Override
        public String visit(Link link) {
            return "ifinfomsg";
        }

        @Override
        public String visit(Address address) {
            return "ifaddrmsg";
        }

        @Override
        public String visit(Route route) {
            return "rtmsg";
        }

        @Override
        public String visit(Neighbour neighbour) {
            return "ndmsg";
        }

        @Override
        public String visit(Rule rule) {
            return "fib_rule_hdr";
        }

        @Override
        public String visit(NamespaceId id) {
            return "rtgenmsg";
        }

        @Override
        public String visit(Qdisc qdisc) {
            return "tcmsg";
        }

        @Override
        public String visit(RouteMessage.Unknown unknown) {
            return "payload";
        }
    }
}

package io.netlab.listing;

import io.netlab.netlink.Attributes;
import io.netlab.netlink.route.IflaType;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.LinkFlag;
import io.netlab.netlink.route.OperState;
import io.netlab.query.ShowOptions;
import java.util.Optional;
import java.util.OptionalInt;

/** Shows one link: the lines of {@code ip link show}, which {@code ip address show} begins with, too. */
final class LinkFields {
    private final LinkScene scene;
    private final ShowOptions options;
    private final Form form;
    private final NameTable groups = NameTable.groups();

    /** What the lines are part of, which decides how much they tell. */
    enum Form {
        /** {@code ip link}. */
        LINK,
        /** {@code ip address} of all families. */
        ADDRESS,
        /** {@code ip address} of one family, where the link's own address is of no interest. */
        FAMILY
    }

    LinkFields(LinkScene scene, ShowOptions options, Form form) {
        this.scene = scene;
        this.options = options;
        this.form = form;
    }

    /** A line in columns. */
    Row brief(Link link) {
        Row row = new Row();
        name(row, link, "%-16s ");
        state(row, link, "", "%-14s ");
        if (form == Form.LINK) {
            hardware(link, IflaType.ADDRESS).ifPresent(own -> row.text("address", "%s ", own, Colour.MAC));
            row.all(LinkFlagFields.of(link, isPeerDown(link))).words("\n");
        }
        return row;
    }

    /** All lines. */
    Row full(Link link) {
        Row row = new Row().number("ifindex", "%d: ", link.index());
        name(row, link, "%s: ");
        row.all(LinkFlagFields.of(link, isPeerDown(link)));
        firstLine(row, link);
        if (form != Form.FAMILY || options.details()) {
            hardwareLine(row, link);
        }
        otherNamespace(row, link);
        if (link.attributes().flag(IflaType.PROTO_DOWN)) {
            row.flag("proto_down", " protodown on ");
        }
        if (options.details()) {
            row.all(new DetailFields(scene, form == Form.LINK).of(link));
        }
        furtherLines(row, link);
        return row.words("\n");
    }

    private void name(Row row, Link link, String pattern) {
        Attributes attributes = link.attributes();
        OptionalInt lower = attributes.integer(IflaType.LINK);
        String behind = "";
        if (lower.isPresent()) {
            behind = "@" + lower(row, lower.getAsInt(), attributes.has(IflaType.LINK_NETNSID));
        }
        String shown = String.format(pattern, link.name() + behind);
        row.value("ifname", Json.of(link.name()), shown, Colour.IFNAME);
    }

    private String lower(Row row, int index, boolean isElsewhere) {
        if (index == 0) {
            row.json("link", Json.NULL);
            return "NONE";
        }
        if (isElsewhere) {
            row.json("link_index", Json.of(index));
            return "if" + index;
        }
        row.json("link", Json.of(scene.nameOf(index)));
        return scene.nameOf(index);
    }

    /** True when the link below, or the other end, is in the same namespace and was not set up. */
    private boolean isPeerDown(Link link) {
        boolean isElsewhere = link.attributes().has(IflaType.LINK_NETNSID);
        return !isElsewhere
                && link.peerIndex().stream()
                        .anyMatch(index ->
                                scene.link(index).filter(peer -> !peer.isUp()).isPresent());
    }

    private void firstLine(Row row, Link link) {
        Attributes attributes = link.attributes();
        AttributeFields fields = new AttributeFields(attributes, row).number(IflaType.MTU, "mtu", "mtu %d ");
        attributes.text(IflaType.QDISC).ifPresent(qdisc -> row.text("qdisc", "qdisc %s ", qdisc));
        link.master().ifPresent(index -> row.text("master", "master %s ", scene.nameOf(index)));
        state(row, link, "state ", "%s ");
        if (form == Form.LINK) {
            mode(row, fields, attributes);
        }
        attributes
                .number(IflaType.GROUP)
                .ifPresent(group -> row.text("group", "group %s ", groups.text(group, options.numeric())));
        int queue = scene.link(link.index()).orElse(link).txQueueLength();
        if (queue != 0) {
            row.number("txqlen", "qlen %d", queue);
        }
    }

    private static void state(Row row, Link link, String before, String pattern) {
        if (link.attributes().has(IflaType.OPERSTATE)) {
            OperState state = link.operState();
            Colour colour = state == OperState.UP ? Colour.UP : state == OperState.DOWN ? Colour.DOWN : Colour.NONE;
            row.words(before).text("operstate", pattern, state.name(), colour);
        }
    }

    private static void mode(Row row, AttributeFields fields, Attributes attributes) {
        long mode = attributes.number(IflaType.LINKMODE).orElse(0);
        if (mode > 1) {
            fields.number(IflaType.LINKMODE, "linkmode_index", "mode %d ");
        } else if (attributes.has(IflaType.LINKMODE)) {
            row.text("linkmode", "mode %s ", mode == 0 ? "DEFAULT" : "DORMANT");
        }
    }

    private void hardwareLine(Row row, Link link) {
        row.lineEnd().text("link_type", "    link/%s ", LinkCoverage.typeName(link, options.numeric()));
        Optional<String> own = hardware(link, IflaType.ADDRESS);
        own.ifPresent(address -> row.text("address", "%s", address, Colour.MAC));
        hardware(link, IflaType.BROADCAST).ifPresent(address -> broadcast(row, link, address));
        hardware(link, IflaType.PERM_ADDRESS)
                .filter(address -> !Optional.of(address).equals(own))
                .ifPresent(address -> row.text("permaddr", " permaddr %s", address));
    }

    private static void broadcast(Row row, Link link, String address) {
        boolean isPointToPoint = link.has(LinkFlag.POINTOPOINT);
        row.words(isPointToPoint ? " peer " : " brd ");
        if (isPointToPoint) {
            row.json("link_pointtopoint", Json.of(true));
        }
        row.text("broadcast", "%s", address, Colour.MAC);
    }

    private static Optional<String> hardware(Link link, int type) {
        return link.attributes().mac(type).map(Object::toString);
    }

    private void otherNamespace(Row row, Link link) {
        link.peerNamespaceId().ifPresent(id -> {
            String number = id < 0 ? "unknown" : Integer.toString(id);
            String text =
                    scene.namespaceName(id).map(name -> " link-netns " + name).orElse(" link-netnsid " + number);
            row.value("link_netnsid", Json.of(id), text);
        });
    }

    private void furtherLines(Row row, Link link) {
        if ((form == Form.LINK || options.details()) && !link.alias().isEmpty()) {
            row.lineEnd().text("ifalias", "    alias %s", link.alias());
        }
        if (form == Form.LINK && options.statistics() > 0) {
            row.all(statistics(link));
        }
        Row names = new Row();
        link.alternativeNames().forEach(name -> names.lineEnd().text("", "    altname %s", name));
        if (!names.isEmpty()) {
            row.series("altnames", "", names, "");
        }
    }

    /** The counters, on lines of their own behind a line end. */
    private Row statistics(Link link) {
        return new Row().lineEnd().all(counters(link));
    }

    /** The counters, without a line end before them. */
    Row counters(Link link) {
        Row row = new Row();
        boolean withErrors = options.statistics() > 1;
        var changes = link.attributes().number(IflaType.CARRIER_CHANGES);
        link.statistics()
                .ifPresent(counts -> row.all(StatisticsTable.of(counts, changes, withErrors))
                        .block("stats64", StatisticsJson.of(counts, changes, withErrors)));
        return row;
    }
}

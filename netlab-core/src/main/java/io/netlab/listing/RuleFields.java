package io.netlab.listing;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.netlink.MessageReader;
import io.netlab.netlink.route.FraType;
import io.netlab.netlink.route.RouteTable;
import io.netlab.netlink.route.Rule;
import io.netlab.query.ShowOptions;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/** Shows one rule, on a line. */
final class RuleFields {
    /** As {@code /etc/protocols} has them. */
    static final Map<Long, String> PROTOCOLS =
            Map.of(1L, "icmp", 6L, "tcp", 17L, "udp", 47L, "gre", 58L, "ipv6-icmp", 132L, "sctp");

    private static final long ALL_BITS = 0xffff_ffffL;

    private final ShowOptions options;
    private final RouteNames names;
    private final NameTable groups = NameTable.groups();

    RuleFields(ShowOptions options) {
        this.options = options;
        this.names = new RouteNames(options.numeric());
    }

    private static Optional<Long> number(Rule rule, int type) {
        var number = rule.attributes().number(type);
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    Row of(Rule rule) {
        Row row = new Row().number("priority", "%d:\t", Integer.toUnsignedLong(rule.priority()));
        ends(row, rule);
        marks(row, rule);
        links(row, rule);
        transport(row, rule);
        outcome(row, rule);
        return row.words("\n");
    }

    private void ends(Row row, Rule rule) {
        if ((rule.flags() & Rule.INVERTED) != 0) {
            row.value("not", Json.NULL, "not ");
        }
        if (rule.from().isEmpty()) {
            row.text("src", "from %s", rule.sourceLength() == 0 ? "all" : "0/" + rule.sourceLength());
        }
        end(row, "from ", "src", rule, FraType.SRC, rule.sourceLength());
        end(row, " to ", "dst", rule, FraType.DST, rule.destinationLength());
        if (rule.tos() != 0) {
            row.text("tos", " tos %s", names.service(rule.tos()));
        }
    }

    private static void end(Row row, String before, String key, Rule rule, int type, int length) {
        rule.attributes().ip(type).ifPresent(address -> {
            boolean isIpv4 = address.family() == AddressFamily.IPV4;
            row.words(before).text(key, "%s", address.toString(), isIpv4 ? Colour.INET : Colour.INET6);
            if (length != address.family().addressBits()) {
                row.number(key + "len", "/%d", length);
            }
        });
    }

    private static void marks(Row row, Rule rule) {
        long mask = number(rule, FraType.FWMASK).orElse(ALL_BITS);
        if (rule.attributes().has(FraType.FWMARK) || rule.attributes().has(FraType.FWMASK)) {
            row.text(
                    "fwmark",
                    " fwmark %s",
                    hexadecimal(number(rule, FraType.FWMARK).orElse(0L)));
            if (mask != ALL_BITS) {
                row.text("fwmask", "/%s", hexadecimal(mask));
            }
        }
    }

    private static String hexadecimal(long number) {
        return number == 0 ? "0" : "0x" + Long.toHexString(number);
    }

    private static void links(Row row, Rule rule) {
        link(row, "iif", rule.input(), (rule.flags() & Rule.INPUT_DETACHED) != 0);
        link(row, "oif", rule.output(), (rule.flags() & Rule.OUTPUT_DETACHED) != 0);
    }

    private static void link(Row row, String key, Optional<String> name, boolean isDetached) {
        name.ifPresent(text -> row.words(" " + key + " ").text(key, "%s", text, Colour.IFNAME));
        if (name.isPresent() && isDetached) {
            row.value(key + "_detached", Json.NULL, " [detached]");
        }
    }

    private void transport(Row row, Rule rule) {
        rule.attributes().bytes(FraType.UID_RANGE).ifPresent(range -> {
            MessageReader reader = MessageReader.of(range);
            row.number("uid_start", " uidrange %d", Integer.toUnsignedLong(reader.i32("start")))
                    .number("uid_end", "-%d", Integer.toUnsignedLong(reader.i32("end")));
        });
        number(rule, FraType.IP_PROTO).ifPresent(number -> row.text("ipproto", " ipproto %s", protocol(number)));
        ports(row, "sport", rule.attributes().bytes(FraType.SPORT_RANGE));
        ports(row, "dport", rule.attributes().bytes(FraType.DPORT_RANGE));
        rule.attributes()
                .bytes(FraType.TUN_ID)
                .ifPresent(id -> row.number(
                        "tun_id", " tun_id %d", ByteBuffer.wrap(id.toArray()).getLong()));
    }

    private String protocol(long number) {
        return options.numeric() ? "ipproto-" + number : PROTOCOLS.getOrDefault(number, "ipproto-" + number);
    }

    private static void ports(Row row, String key, Optional<Bytes> range) {
        range.ifPresent(bytes -> {
            MessageReader reader = MessageReader.of(bytes);
            int first = reader.u16("start");
            int last = reader.u16("end");
            if (first == last) {
                row.number(key, " " + key + " %d", first);
            } else {
                row.number(key + "_start", " " + key + " %d", first).number(key + "_end", "-%d", last);
            }
        });
    }

    /** Where the packets go. */
    private void outcome(Row row, Rule rule) {
        if (rule.table() != RouteTable.UNSPEC) {
            row.text("table", " lookup %s", names.table(Integer.toUnsignedLong(rule.table())));
            suppressed(row, rule);
        }
        number(rule, FraType.FLOW).ifPresent(flow -> realms(row, flow));
        switch (rule.action()) {
            case LOOKUP -> {}
            case GOTO -> jump(row, rule);
            case NOP -> row.value("nop", Json.NULL, " nop");
            case UNSPEC, BLACKHOLE, UNREACHABLE, PROHIBIT -> row.text("action", " %s", names.type(rule.actionNumber()));
        }
        number(rule, FraType.PROTOCOL)
                .filter(protocol -> options.details() || (protocol != 0 && protocol != RouteTable.PROTOCOL_KERNEL))
                .ifPresent(protocol -> row.text("protocol", " proto %s", names.protocol(protocol)));
    }

    private void suppressed(Row row, Rule rule) {
        number(rule, FraType.SUPPRESS_PREFIXLEN)
                .filter(length -> length != ALL_BITS)
                .ifPresent(length -> row.number("suppress_prefixlen", " suppress_prefixlength %d", length));
        number(rule, FraType.SUPPRESS_IFGROUP)
                .filter(group -> group != ALL_BITS)
                .ifPresent(group ->
                        row.text("suppress_ifgroup", " suppress_ifgroup %s", groups.text(group, options.numeric())));
    }

    private void realms(Row row, long flow) {
        long from = flow >> 16;
        if (from != 0) {
            row.text("flow_from", " realms %s/", names.realm(from)).text("flow_to", "%s", names.realm(flow & 0xffff));
        } else {
            row.text("flow_to", " realms %s", names.realm(flow & 0xffff));
        }
    }

    private static void jump(Row row, Rule rule) {
        row.words(" goto ");
        Optional<Long> target = number(rule, FraType.GOTO);
        if (target.isPresent()) {
            row.number("goto", "%d", target.get());
        } else {
            row.text("goto", "%s", "none");
        }
        if ((rule.flags() & Rule.UNRESOLVED) != 0) {
            row.value("unresolved", Json.NULL, " [unresolved]");
        }
    }
}

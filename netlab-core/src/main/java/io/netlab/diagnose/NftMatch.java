package io.netlab.diagnose;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the expressions of a rule, as {@code nft -j} prints them, into conditions (libnftables-json(5)). */
final class NftMatch {
    private final Map<String, Function<Passage, Fit>> conditions = new LinkedHashMap<>();
    private Target target = Target.NONE;
    private long packets = -1;

    /** A rule of {@code nft -j list ruleset}. */
    static FilterRule rule(Object json, String text, String removal) {
        NftMatch match = new NftMatch();
        JsonTree.at(json, "expr").map(JsonTree::list).orElse(List.of()).forEach(match::expression);
        return new FilterRule(text, match.packets, match.conditions, match.target, removal);
    }

    private void expression(Object expression) {
        if (!(expression instanceof Map<?, ?> map) || map.size() != 1) {
            return;
        }
        Object name = map.keySet().iterator().next();
        Object value = map.values().iterator().next();
        switch (name.toString()) {
            case "match" -> match(value);
            case "counter" -> packets = number(JsonTree.text(value, "packets"));
            case "accept" -> target = Target.ACCEPT;
            case "drop" -> target = new Target(Target.Kind.DROP, "");
            case "reject" -> target = new Target(Target.Kind.REJECT, "");
            case "return" -> target = new Target(Target.Kind.RETURN, "");
            case "jump", "goto" -> target = new Target(Target.Kind.JUMP, JsonTree.text(value, "target"));
            case "masquerade" -> target = new Target(Target.Kind.MASQUERADE, "");
            case "snat" -> target = new Target(Target.Kind.SNAT, address(value));
            case "dnat" -> target = new Target(Target.Kind.DNAT, address(value));
            case "log", "mangle", "notrack" -> {}
            default -> conditions.put(name.toString(), passage -> Fit.PERHAPS);
        }
    }

    private static long number(String text) {
        return text.isEmpty() ? -1 : Long.parseLong(text);
    }

    private static String address(Object value) {
        String port = JsonTree.text(value, "port");
        return JsonTree.text(value, "addr") + (port.isEmpty() ? "" : ":" + port);
    }

    private void match(Object match) {
        Object left = JsonTree.at(match, "left").orElse("");
        Object right = JsonTree.at(match, "right").orElse("");
        boolean negated = JsonTree.text(match, "op").equals("!=");
        String key = key(left);
        conditions.put(name(key), passage -> fit(key, right, passage).negated(negated));
    }

    /** {@code iifname}, {@code ip saddr}, {@code tcp dport}, {@code ct state}. */
    private static String key(Object left) {
        Optional<String> meta = JsonTree.at(left, "meta").map(each -> JsonTree.text(each, "key"));
        Optional<String> ct = JsonTree.at(left, "ct").map(each -> "ct " + JsonTree.text(each, "key"));
        Optional<String> field = JsonTree.at(left, "payload")
                .map(each -> JsonTree.text(each, "protocol") + " " + JsonTree.text(each, "field"));
        return meta.or(() -> ct).or(() -> field).orElse("?");
    }

    /** The name that the same condition has in iptables, where somebody asks for it. */
    private static String name(String key) {
        return key.equals("iifname") || key.equals("iif")
                ? "-i"
                : key.equals("oifname") || key.equals("oif") ? "-o" : key;
    }

    private static Fit fit(String key, Object right, Passage passage) {
        Packet packet = passage.packet();
        boolean isIp = !passage.isArp();
        return switch (key) {
            case "iifname", "iif" -> one(right, passage.in());
            case "oifname", "oif" -> one(right, passage.out());
            case "l4proto" -> isIp ? one(right, packet.protocolWord()) : Fit.NO;
            case "protocol", "ether type", "nfproto" -> one(right, etherType(passage));
            case "ip saddr", "ip6 saddr" -> isIp ? within(right, packet.from()) : Fit.NO;
            case "ip daddr", "ip6 daddr" -> isIp ? within(right, packet.to()) : Fit.NO;
            case "ip protocol", "ip6 nexthdr" -> isIp ? one(right, packet.protocolWord()) : Fit.NO;
            case "tcp dport", "udp dport", "th dport" -> port(key, right, passage);
            case "ct state" -> isIp ? one(right, packet.reply() ? "established" : "new") : Fit.NO;
            case "icmp type", "icmpv6 type" ->
                isIp && packet.isIcmp() ? one(right, packet.reply() ? "echo-reply" : "echo-request") : Fit.NO;
            case "arp operation" -> passage.isArp() ? one(right, "request") : Fit.NO;
            default -> Fit.PERHAPS;
        };
    }

    private static String etherType(Passage passage) {
        return passage.isArp() ? "arp" : passage.packet().family() == AddressFamily.IPV4 ? "ip" : "ip6";
    }

    private static Fit port(String key, Object right, Passage passage) {
        boolean same = key.startsWith("th ") || key.startsWith(passage.packet().protocolWord() + " ");
        return same && !passage.isArp()
                ? one(right, Integer.toString(passage.packet().port()))
                : Fit.NO;
    }

    /** One value, a set of values, or a range of numbers; a name may end in {@code *}. */
    private static Fit one(Object right, String value) {
        Object content = JsonTree.at(right, "set").orElse(right);
        return Fit.of(JsonTree.list(content).stream().anyMatch(each -> same(each, value)));
    }

    private static boolean same(Object each, String value) {
        Optional<Object> range = JsonTree.at(each, "range");
        if (range.isPresent() && value.matches("[0-9]+")) {
            List<?> ends = JsonTree.list(range.get());
            int number = Integer.parseInt(value);
            return number >= Integer.parseInt(ends.get(0).toString())
                    && number <= Integer.parseInt(ends.get(1).toString());
        }
        String wanted = each.toString();
        return wanted.endsWith("*") ? value.startsWith(wanted.substring(0, wanted.length() - 1)) : wanted.equals(value);
    }

    private static Fit within(Object right, IpAddress address) {
        Object content = JsonTree.at(right, "set").orElse(right);
        return JsonTree.list(content).stream()
                .map(each -> IptablesMatch.within(prefix(each), address))
                .reduce(Fit.NO, Fit::or);
    }

    /** The text of an address or a network; a set with a name of its own is neither. */
    private static String prefix(Object value) {
        return JsonTree.at(value, "prefix")
                .map(each -> JsonTree.text(each, "addr") + "/" + JsonTree.text(each, "len"))
                .orElseGet(value::toString);
    }
}

package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpPrefix;
import io.netlab.query.RouteCondition;
import io.netlab.query.RouteQuery;
import io.netlab.query.ShowOptions;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what follows {@code ip route show}. */
final class RouteShowParser {
    private static final long MAIN = 254;
    private static final long MAX_UNSIGNED = 0xffff_ffffL;

    /** In the order of {@code RTN_*}. */
    private static final List<String> TYPES = List.of(
            "",
            "unicast",
            "local",
            "broadcast",
            "anycast",
            "multicast",
            "blackhole",
            "unreachable",
            "prohibit",
            "throw",
            "nat",
            "xresolve");

    private final Arguments arguments;
    private final ShowOptions options;
    private final List<RouteCondition> conditions = new ArrayList<>();

    RouteShowParser(Arguments arguments, ShowOptions options) {
        this.arguments = arguments;
        this.options = options;
    }

    RouteQuery parse(NodeName node) {
        put(new RouteCondition.InTable(MAIN));
        while (!arguments.isEmpty()) {
            word(arguments.next());
        }
        return new RouteQuery.Table(node, options, conditions);
    }

    private void word(Word word) {
        String meaning = ShowWords.ROUTE.knows(word.text()) ? ShowWords.ROUTE.meaning(word) : "";
        switch (meaning) {
            case "" -> exact(word);
            case "table" -> table(value("a table"));
            case "tos" -> put(new RouteCondition.Tos(tos(value("a type of service"))));
            case "protocol" -> protocol(value("a protocol"));
            case "scope" -> scope(value("a scope"));
            case "type" -> put(new RouteCondition.OfType(type(value("a type of route"))));
            case "dev" -> put(new RouteCondition.Dev(Values.link(value("the name of a link"))));
            case "metric" ->
                put(new RouteCondition.Metric(Values.number(value("a number"), "metric", 0, MAX_UNSIGNED)));
            case "via" -> put(new RouteCondition.Via(gateway()));
            case "src" -> put(new RouteCondition.Source(Values.prefix(value("an address"), options.family())));
            default -> destination(meaning);
        }
    }

    private Word value(String expected) {
        return arguments.next(expected);
    }

    /** What is said last holds. */
    private void put(RouteCondition condition) {
        drop(condition.getClass());
        conditions.add(condition);
    }

    private void drop(Class<? extends RouteCondition> kind) {
        conditions.removeIf(kind::isInstance);
    }

    private void table(Word word) {
        long table = word.is("all") ? 0 : RouteParser.table(word);
        drop(RouteCondition.InTable.class);
        if (table != 0) {
            put(new RouteCondition.InTable(table));
        }
    }

    /** A hexadecimal number, with or without {@code 0x}; names are in a file of iproute2's. */
    private static int tos(Word word) {
        if (!word.text().matches("(0x)?[0-9a-fA-F]{1,2}")) {
            throw new BeyondNetlab(word.text());
        }
        return Integer.parseInt(word.text().replaceFirst("0x", ""), 16);
    }

    private void protocol(Word word) {
        drop(RouteCondition.Protocol.class);
        if (!word.is("all")) {
            put(new RouteCondition.Protocol(RouteParser.protocol(word)));
        }
    }

    private void scope(Word word) {
        drop(RouteCondition.InScope.class);
        if (!word.is("all")) {
            put(new RouteCondition.InScope(AddressParser.scope(word).number()));
        }
    }

    private static int type(Word word) {
        int number = word.text().isEmpty() ? -1 : TYPES.indexOf(word.text());
        if (number < 0) {
            throw new BeyondNetlab(word.text());
        }
        return number;
    }

    private IpPrefix gateway() {
        Word word = value("the address of a gateway");
        if (word.is("inet") || word.is("inet6")) {
            AddressFamily family = word.is("inet") ? AddressFamily.IPV4 : AddressFamily.IPV6;
            return Values.prefix(value("an address"), Optional.of(family));
        }
        return Values.prefix(word, options.family());
    }

    /** {@code to} may stand before {@code root}, {@code match}, {@code exact} and before the network alone. */
    private void destination(String meaning) {
        Word word = value("a network");
        boolean isKind = meaning.equals("to") && ShowWords.ROUTE.knows(word.text());
        String kind = isKind ? ShowWords.ROUTE.meaning(word) : meaning;
        Word network = isKind ? value("a network") : word;
        switch (kind) {
            case "root" -> within(network);
            case "match" -> around(network);
            case "exact", "to" -> exact(network);
            default -> throw new BeyondNetlab(kind);
        }
    }

    private void exact(Word network) {
        within(network);
        around(network);
    }

    /** Every network is within the default route's. */
    private void within(Word network) {
        drop(RouteCondition.Within.class);
        if (!network.is("default")) {
            put(new RouteCondition.Within(Values.prefix(network, options.family())));
        }
    }

    private void around(Word network) {
        drop(RouteCondition.Around.class);
        drop(RouteCondition.ToAll.class);
        put(
                network.is("default")
                        ? new RouteCondition.ToAll()
                        : new RouteCondition.Around(Values.prefix(network, options.family())));
    }
}

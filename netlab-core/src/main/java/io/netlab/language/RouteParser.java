package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.topology.Route;
import io.netlab.topology.Route.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what follows {@code ip route add}, {@code replace} and {@code delete}. */
final class RouteParser {
    private static final long MAX_UNSIGNED = 0xffff_ffffL;
    private static final Set<String> ALL = Set.of("default", "any", "all");

    /** {@code /etc/iproute2/rt_tables} as it comes. */
    private static final Map<String, Long> TABLES = Map.of("default", 253L, "main", 254L, "local", 255L);

    /** The names of {@code RTPROT_*} that every iproute2 has. */
    private static final Map<String, Integer> PROTOCOLS = Map.of(
            "redirect",
            1,
            "kernel",
            2,
            "boot",
            3,
            "static",
            4,
            "ra",
            9,
            "zebra",
            11,
            "bird",
            12,
            "dhcp",
            16,
            "bgp",
            186,
            "ospf",
            188);

    private final Arguments arguments;
    private final Set<Option> options = new HashSet<>();
    private Optional<AddressFamily> family;
    private Optional<Word> to = Optional.empty();
    private Route.Type type = Route.Type.UNICAST;

    RouteParser(Arguments arguments, Optional<AddressFamily> family) {
        this.arguments = arguments;
        this.family = family;
    }

    Route parse() {
        while (!arguments.isEmpty()) {
            word(arguments.next());
        }
        Word destination = to.orElseGet(() -> arguments.next("the destination: a network, or default"));
        return new Route(type, network(destination), options);
    }

    private void word(Word word) {
        String meaning =
                NetworkWords.ROUTE.knows(word.text()) && !word.is("default") ? NetworkWords.ROUTE.meaning(word) : "";
        switch (meaning) {
            case "" -> destination(word);
            case "to" -> destination(arguments.next("a network"));
            case "nexthop" -> nextHops();
            case "via" -> put(new Option.Via(gateway()));
            case "dev" -> put(new Option.Dev(Values.link(arguments.next("the name of a link"))));
            default -> option(meaning);
        }
    }

    private void option(String meaning) {
        switch (meaning) {
            case "src" -> put(new Option.Source(ofFamily(arguments.next("an address"))));
            case "metric" -> put(new Option.Metric(number("metric")));
            case "mtu" -> put(new Option.Mtu(mtu(arguments.next("a number of bytes"))));
            case "scope" -> put(new Option.InScope(AddressParser.scope(arguments.next("a scope"))));
            case "table" -> put(new Option.Table(table(arguments.next("a table"))));
            case "protocol" -> put(new Option.Protocol(protocol(arguments.next("a protocol"))));
            case "onlink" -> put(new Option.Onlink());
            default -> throw new BeyondNetlab(meaning);
        }
    }

    private void put(Option option) {
        options.removeIf(earlier -> earlier.getClass().equals(option.getClass()));
        options.add(option);
    }

    /** Types are words before the network: {@code blackhole 10.0.0.0/8}. */
    private void destination(Word word) {
        Optional<Route.Type> named = Arrays.stream(Route.Type.values())
                .filter(each -> word.is(each.word()))
                .findFirst();
        if (word.is("nat") || word.is("xresolve")) {
            throw new BeyondNetlab(word.text());
        }
        if (named.isPresent()) {
            type = named.get();
            destination(arguments.next("a network"));
            return;
        }
        if (to.isPresent()) {
            throw word.refusal("either \"to\" is duplicate, or " + word + " is garbage", suggestion(word));
        }
        to = Optional.of(word);
        if (!ALL.contains(word.text())) {
            family = Optional.of(Values.prefix(word, family).family());
        }
    }

    private static String suggestion(Word word) {
        boolean isAddress = AddressText.address(word.text()).isPresent();
        return isAddress ? "did you mean \"via " + word.text() + "\"?" : NetworkWords.ROUTE.nearest(word.text());
    }

    private IpPrefix network(Word word) {
        if (ALL.contains(word.text())) {
            return IpPrefix.all(family.orElse(AddressFamily.IPV4));
        }
        IpPrefix prefix = Values.prefix(word, family);
        if (prefix.family() == AddressFamily.IPV4 && !prefix.isNetwork()) {
            throw word.refusal(
                    "Invalid prefix for given prefix length: " + prefix + " has host bits",
                    "the network is " + prefix.network());
        }
        return prefix.network();
    }

    /** A gateway may be of the other family, and then says so: {@code via inet6 fe80::1}. */
    private IpAddress gateway() {
        Word word = arguments.next("the address of a gateway");
        if (word.is("inet") || word.is("inet6")) {
            AddressFamily other = word.is("inet") ? AddressFamily.IPV4 : AddressFamily.IPV6;
            IpAddress gateway = Values.address(arguments.next("an address"), Optional.of(other));
            family = Optional.of(family.orElse(other));
            return gateway;
        }
        return ofFamily(word);
    }

    private IpAddress ofFamily(Word word) {
        IpAddress address = Values.address(word, family);
        family = Optional.of(address.family());
        return address;
    }

    private int mtu(Word word) {
        if (word.is("lock")) {
            throw new BeyondNetlab("lock");
        }
        return (int) Values.number(word, "mtu", 0, Integer.MAX_VALUE);
    }

    private long number(String name) {
        return Values.number(arguments.next("a number"), name, 0, MAX_UNSIGNED);
    }

    /** A table by its number, or by a name that it has everywhere. */
    static long table(Word word) {
        if (TABLES.containsKey(word.text())) {
            return TABLES.get(word.text());
        }
        if (!word.text().matches("[0-9].*")) {
            throw new BeyondNetlab(word.text());
        }
        return Values.number(word, "table", 0, MAX_UNSIGNED);
    }

    /** A protocol by its number, or by a name that it has everywhere. */
    static int protocol(Word word) {
        if (PROTOCOLS.containsKey(word.text())) {
            return PROTOCOLS.get(word.text());
        }
        if (!word.text().matches("[0-9].*")) {
            throw new BeyondNetlab(word.text());
        }
        return (int) Values.number(word, "protocol", 0, 255);
    }

    private void nextHops() {
        List<Route.NextHop> hops = new ArrayList<>(List.of(nextHop()));
        while (!arguments.isEmpty()) {
            Word word = arguments.next();
            if (!word.is("nexthop")) {
                throw word.refusal("\"nexthop\" or end of line is expected instead of " + word, "");
            }
            hops.add(nextHop());
        }
        put(new Option.Multipath(hops));
    }

    private Route.NextHop nextHop() {
        Set<Option> said = new HashSet<>();
        int weight = 1;
        if (arguments.isEmpty()) {
            arguments.next("\"via\" or \"dev\"");
        }
        while (!arguments.isEmpty()
                && NetworkWords.NEXT_HOP.knows(arguments.peek().text())) {
            switch (NetworkWords.NEXT_HOP.meaning(arguments.next())) {
                case "via" -> said.add(new Option.Via(gateway()));
                case "dev" -> said.add(new Option.Dev(Values.link(arguments.next("the name of a link"))));
                case "weight" -> weight = (int) Values.number(arguments.next("a number"), "weight", 1, 256);
                default -> said.add(new Option.Onlink());
            }
        }
        return new Route.NextHop(said, weight);
    }
}

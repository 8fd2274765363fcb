package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.query.RouteQuery;
import io.netlab.query.ShowOptions;
import io.netlab.topology.NodeName;
import java.util.Optional;

/** Reads what follows {@code ip route get}. */
final class RouteGetParser {
    private static final long MAX_UNSIGNED = 0xffff_ffffL;

    private final Arguments arguments;
    private final ShowOptions options;
    private Optional<AddressFamily> family;
    private Optional<IpAddress> to = Optional.empty();
    private Optional<IpAddress> from = Optional.empty();
    private Optional<InterfaceName> iif = Optional.empty();
    private Optional<InterfaceName> oif = Optional.empty();
    private long mark;
    private boolean asInTable;

    RouteGetParser(Arguments arguments, ShowOptions options) {
        this.arguments = arguments;
        this.options = options;
        this.family = options.family();
    }

    RouteQuery parse(NodeName node) {
        while (!arguments.isEmpty()) {
            word(arguments.next());
        }
        IpAddress destination = to.orElseGet(() -> address(arguments.next("an address")));
        return new RouteQuery.Lookup(
                node, options, new RouteQuery.Packet(destination, from, iif, oif, mark), asInTable);
    }

    private void word(Word word) {
        String meaning = ShowWords.ROUTE_GET.knows(word.text()) ? ShowWords.ROUTE_GET.meaning(word) : "";
        switch (meaning) {
            case "" -> to = Optional.of(onlyOne(to, word));
            case "to" -> to = Optional.of(onlyOne(to, arguments.next("an address")));
            case "from" -> from = Optional.of(onlyOne(from, arguments.next("an address")));
            case "iif" -> iif = Optional.of(Values.link(arguments.next("the name of a link")));
            case "oif" -> oif = Optional.of(Values.link(arguments.next("the name of a link")));
            case "mark" -> mark = Values.number(arguments.next("a number"), "mark", 0, MAX_UNSIGNED);
            default -> asInTable = true;
        }
    }

    private IpAddress onlyOne(Optional<IpAddress> earlier, Word word) {
        if (earlier.isPresent()) {
            throw new BeyondNetlab("two addresses");
        }
        return address(word);
    }

    /** A whole address; of a network the real program warns. */
    private IpAddress address(Word word) {
        IpPrefix prefix = Values.prefix(word, family);
        if (prefix.length() != prefix.family().addressBits()) {
            throw new BeyondNetlab(word.text());
        }
        family = Optional.of(prefix.family());
        return prefix.address();
    }
}

package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpPrefix;
import io.netlab.topology.RoutingRule;
import io.netlab.topology.RoutingRule.Selector;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads what follows {@code ip rule add} and {@code delete}. */
final class RuleParser {
    private static final long MAX_UNSIGNED = 0xffff_ffffL;
    private static final long MAIN = 254;
    private static final long ANY = 0;

    private final Arguments arguments;
    private final Set<Selector> selectors = new HashSet<>();
    private final Optional<AddressFamily> family;
    private Optional<Long> priority = Optional.empty();
    private Optional<Long> table = Optional.empty();

    RuleParser(Arguments arguments, Optional<AddressFamily> family) {
        this.arguments = arguments;
        this.family = family;
    }

    /**
     * A rule without {@code pref} has a place of the kernel's choice, which no op can say. Without a table, a new rule
     * looks into {@code main}, and a deletion takes a rule that looks into any.
     */
    RoutingRule parse(boolean adds) {
        while (!arguments.isEmpty()) {
            word(arguments.next());
        }
        long place = priority.orElseThrow(() -> new BeyondNetlab("no pref"));
        return new RoutingRule(family.orElse(AddressFamily.IPV4), place, selectors, table.orElse(adds ? MAIN : ANY));
    }

    private void word(Word word) {
        switch (NetworkWords.RULE.meaning(word)) {
            case "from" -> network().ifPresent(prefix -> selectors.add(new Selector.From(prefix)));
            case "to" -> network().ifPresent(prefix -> selectors.add(new Selector.To(prefix)));
            case "pref" -> priority = Optional.of(Values.number(value("a number"), "pref", 0, MAX_UNSIGNED));
            case "table" -> table = Optional.of(RouteParser.table(value("a table")));
            case "iif" -> selectors.add(new Selector.Iif(Values.link(value("the name of a link"))));
            case "oif" -> selectors.add(new Selector.Oif(Values.link(value("the name of a link"))));
            default -> selectors.add(new Selector.FwMark(mark(value("a mark"))));
        }
    }

    private Word value(String expected) {
        return arguments.next(expected);
    }

    private long mark(Word word) {
        if (word.text().indexOf('/') >= 0) {
            throw new BeyondNetlab("mask");
        }
        return Values.number(word, "fwmark", 0, MAX_UNSIGNED);
    }

    /** The network, unless it is all of them, which selects nothing. */
    private Optional<IpPrefix> network() {
        Word word = value("a network, or all");
        if (word.is("all") || word.is("any") || word.is("default")) {
            return Optional.empty();
        }
        IpPrefix prefix = Values.prefix(word, family);
        if (family.isEmpty() && prefix.family() == AddressFamily.IPV6) {
            throw word.refusal("a rule is one of IPv4 unless it is said otherwise", "did you mean \"ip -6 rule\"?");
        }
        return Optional.of(prefix);
    }
}

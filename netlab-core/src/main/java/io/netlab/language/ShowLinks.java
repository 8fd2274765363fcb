package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpPrefix;
import io.netlab.query.AddressQuery;
import io.netlab.query.AddressSelection;
import io.netlab.query.AddressTrait;
import io.netlab.query.LinkQuery;
import io.netlab.query.LinkSelection;
import io.netlab.query.ShowOptions;
import io.netlab.topology.NodeName;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what follows {@code ip link show} and {@code ip address show}. Whatever is wrong or rare is left to the real
 * program, which says so in its own words.
 */
final class ShowLinks {
    private static final String SLAVE = "_slave";
    private static final String FULL_PREFIX = "[0-9]+(\\.[0-9]+){3}(/[0-9]+)?|[0-9a-fA-F.]*:[0-9a-fA-F:.]*(/[0-9]+)?";
    private static final Map<String, Integer> SCOPES =
            Map.of("global", 0, "site", 200, "link", 253, "host", 254, "nowhere", 255);

    private final Arguments arguments;
    private Optional<String> dev = Optional.empty();
    private boolean up;
    private Optional<String> master = Optional.empty();
    private Optional<String> kind = Optional.empty();
    private Optional<String> slaveKind = Optional.empty();
    private Optional<Integer> scope = Optional.empty();
    private Optional<IpPrefix> to = Optional.empty();
    private Optional<String> label = Optional.empty();
    private final Map<AddressTrait, Boolean> traits = new EnumMap<>(AddressTrait.class);

    private ShowLinks(Arguments arguments) {
        this.arguments = arguments;
    }

    static LinkQuery links(Arguments arguments, NodeName node, ShowOptions options) {
        ShowLinks words = new ShowLinks(arguments).parse(ShowWords.LINK);
        return new LinkQuery(node, options, words.links());
    }

    static AddressQuery addresses(Arguments arguments, NodeName node, ShowOptions options) {
        ShowLinks words = new ShowLinks(arguments).parse(ShowWords.ADDRESS);
        return new AddressQuery(node, options, words.links(), words.addresses(options.family()));
    }

    private ShowLinks parse(WordTable table) {
        while (!arguments.isEmpty()) {
            Word word = arguments.next();
            if (!takeTrait(word, table)) {
                take(word, table);
            }
        }
        return this;
    }

    private void take(Word word, WordTable table) {
        switch (table.knows(word.text()) ? table.meaning(word) : "") {
            case "up" -> up = true;
            case "master" -> master = Optional.of(value());
            case "type" -> type(value());
            case "to" -> to = Optional.of(network(value()));
            case "scope" -> scope(value());
            case "label" -> label = Optional.of(label(value()));
            case "dev" -> dev(value());
            default -> dev(word.text());
        }
    }

    private String value() {
        if (arguments.isEmpty()) {
            throw new BeyondNetlab("nothing");
        }
        return arguments.next().text();
    }

    private void dev(String name) {
        if (dev.isPresent() || name.isEmpty()) {
            throw new BeyondNetlab(name);
        }
        dev = Optional.of(name);
    }

    private void type(String word) {
        if (word.endsWith(SLAVE)) {
            slaveKind = Optional.of(word.substring(0, word.length() - SLAVE.length()));
        } else {
            kind = Optional.of(word);
        }
    }

    private static IpPrefix network(String word) {
        if (!word.matches(FULL_PREFIX)) {
            throw new BeyondNetlab(word);
        }
        return AddressText.prefix(word).orElseThrow(() -> new BeyondNetlab(word));
    }

    private void scope(String word) {
        boolean isNumber = word.matches("0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5]");
        if (word.equals("all")) {
            scope = Optional.empty();
        } else if (isNumber || SCOPES.containsKey(word)) {
            scope = Optional.of(isNumber ? Integer.parseInt(word) : SCOPES.getOrDefault(word, 0));
        } else {
            throw new BeyondNetlab(word);
        }
    }

    private static String label(String pattern) {
        if (pattern.contains("[") || pattern.contains("\\")) {
            throw new BeyondNetlab(pattern); // of fnmatch(3), only * and ? are understood here
        }
        return pattern;
    }

    /** {@code tentative}, or {@code -tentative} for those that are not. */
    private boolean takeTrait(Word word, WordTable table) {
        boolean isNegative = word.text().startsWith("-");
        String positive = isNegative ? word.text().substring(1) : word.text();
        if (table.find(positive).filter(TableWord::isForeign).isPresent()) {
            throw new BeyondNetlab(positive);
        }
        return switch (positive) {
            case "primary" -> want(AddressTrait.SECONDARY, isNegative);
            case "dynamic" -> want(AddressTrait.PERMANENT, isNegative);
            default ->
                Arrays.stream(AddressTrait.values())
                        .filter(trait -> trait.word().equals(positive))
                        .anyMatch(trait -> want(trait, !isNegative));
        };
    }

    private boolean want(AddressTrait trait, boolean wanted) {
        traits.put(trait, wanted);
        return true;
    }

    private LinkSelection links() {
        return new LinkSelection(dev, up, master, kind, slaveKind);
    }

    private AddressSelection addresses(Optional<AddressFamily> family) {
        if (family.isPresent() && to.isPresent() && to.get().family() != family.get()) {
            throw new BeyondNetlab("a network of the other family");
        }
        return new AddressSelection(scope, to, label, traits);
    }
}

package io.netlab.shell.repl.grammar;

import static io.netlab.shell.repl.grammar.WordGrammar.meaning;
import static io.netlab.shell.repl.grammar.WordGrammar.settings;

import io.netlab.language.IpWords;
import io.netlab.language.NetworkWords;
import io.netlab.language.WordTable;
import java.util.Optional;

/** What can follow {@code ip}, from the tables that the parser reads too. */
final class IpGrammar {
    private static final WordTable SHOWN = ShownWords.LINKS;

    private IpGrammar() {}

    static void read(Reading reading) {
        Optional<String> object = WordGrammar.options(reading, IpWords.OPTIONS, IpWords.OBJECTS);
        switch (object.map(word -> meaning(IpWords.OBJECTS, word)).orElse("")) {
            case "link" -> link(reading);
            case "address" -> address(reading);
            case "route" -> route(reading);
            case "neighbour" -> neighbour(reading);
            case "rule" -> rule(reading);
            case "netns" -> netns(reading);
            default -> reading.rest(Kind.ANY);
        }
    }

    private static Optional<String> verb(Reading reading, WordTable verbs) {
        return reading.next(Expected.words(verbs)).map(word -> meaning(verbs, word));
    }

    private static void link(Reading reading) {
        switch (verb(reading, IpWords.LINK).orElse("")) {
            case "add" -> LinkGrammar.add(reading);
            case "set" -> LinkGrammar.set(reading);
            case "delete" -> settings(reading, ShownWords.DEVICE, Kind.LINK);
            default -> settings(reading, SHOWN, Kind.LINK);
        }
    }

    private static void address(Reading reading) {
        switch (verb(reading, IpWords.ADDRESS).orElse("")) {
            case "add", "delete" -> {
                reading.next(Kind.PREFIX);
                settings(reading, NetworkWords.ADDRESS);
            }
            default -> settings(reading, SHOWN, Kind.LINK);
        }
    }

    private static void route(Reading reading) {
        switch (verb(reading, IpWords.ROUTE).orElse("")) {
            case "add", "replace", "append", "delete" -> {
                Optional<String> first =
                        reading.next(Expected.words(ShownWords.ROUTE_TYPES).or(Kind.DESTINATION));
                if (first.filter(word -> ShownWords.ROUTE_TYPES.find(word).isPresent() && !word.equals("default"))
                        .isPresent()) {
                    reading.next(Kind.DESTINATION);
                }
                settings(reading, NetworkWords.ROUTE);
            }
            case "get" -> {
                reading.next(Kind.ADDRESS);
                settings(reading, ShownWords.ROUTE_GET);
            }
            default -> settings(reading, ShownWords.ROUTES, Kind.DESTINATION);
        }
    }

    private static void neighbour(Reading reading) {
        switch (verb(reading, IpWords.NEIGHBOUR).orElse("")) {
            case "add", "delete", "replace" -> {
                reading.next(Kind.ADDRESS);
                settings(reading, NetworkWords.NEIGHBOUR);
            }
            default -> settings(reading, ShownWords.DEVICE);
        }
    }

    private static void rule(Reading reading) {
        if (verb(reading, IpWords.RULE).isPresent()) {
            settings(reading, NetworkWords.RULE);
        }
    }

    private static void netns(Reading reading) {
        switch (verb(reading, IpWords.NETNS).orElse("")) {
            case "add" -> reading.next(Kind.NEW_NODE);
            case "exec" -> {
                reading.next(Kind.NODE).ifPresent(reading::enter);
                LineGrammar.command(reading);
            }
            case "delete", "pids" -> reading.rest(Kind.NODE);
            default -> reading.rest(Kind.ANY);
        }
    }
}

package io.netlab.shell.repl.grammar;

import static io.netlab.shell.repl.grammar.WordGrammar.meaning;
import static io.netlab.shell.repl.grammar.WordGrammar.settings;

import io.netlab.language.BridgeWords;
import io.netlab.language.LinkWords;
import io.netlab.language.NetworkWords;
import io.netlab.language.WordTable;
import java.util.Optional;

/** What can follow {@code bridge} and {@code brctl}. */
final class BridgeGrammar {
    private BridgeGrammar() {}

    static void bridge(Reading reading) {
        Optional<String> object = WordGrammar.options(reading, BridgeWords.OPTIONS, BridgeWords.OBJECTS);
        switch (object.map(word -> meaning(BridgeWords.OBJECTS, word)).orElse("")) {
            case "link" -> link(reading);
            case "fdb" -> fdb(reading);
            default -> settings(reading, ShownWords.DEVICE, Kind.ANY);
        }
    }

    private static Optional<String> verb(Reading reading, WordTable verbs) {
        return reading.next(Expected.words(verbs)).map(word -> meaning(verbs, word));
    }

    private static void link(Reading reading) {
        boolean sets = verb(reading, BridgeWords.LINK).orElse("").equals("set");
        settings(reading, sets ? LinkWords.PORT : ShownWords.DEVICE);
    }

    private static void fdb(Reading reading) {
        String verb = verb(reading, BridgeWords.FDB).orElse("");
        if (verb.equals("add") || verb.equals("append") || verb.equals("delete") || verb.equals("replace")) {
            reading.next(Kind.MAC);
            settings(reading, NetworkWords.FDB);
            return;
        }
        settings(reading, ShownWords.LINKS);
    }

    /** {@code brctl addif docker0 veth1}: the bridge, then a port, a switch or a number. */
    static void brctl(Reading reading) {
        String verb = verb(reading, BridgeWords.BRCTL).orElse("");
        reading.next(verb.equals("addbr") ? Kind.NEW_LINK : Kind.LINK);
        switch (verb) {
            case "addif", "delif" -> reading.rest(Kind.LINK);
            case "stp" -> reading.next(Kind.ON_OFF);
            case "hairpin" -> {
                reading.next(Kind.LINK);
                reading.next(Kind.ON_OFF);
            }
            case "setpathcost", "setportprio" -> {
                reading.next(Kind.LINK);
                reading.next(Kind.NUMBER);
            }
            case "setageing", "setbridgeprio", "setfd", "sethello", "setmaxage" -> reading.next(Kind.NUMBER);
            default -> {}
        }
    }
}

package io.netlab.shell.repl.grammar;

import io.netlab.language.TableWord;
import io.netlab.language.WordTable;
import java.util.Optional;

/** Reads words of a table, each with what follows it. */
final class WordGrammar {
    private WordGrammar() {}

    /** Words of a table to the end. */
    static void settings(Reading reading, WordTable table, Kind... besides) {
        Expected expected = besides.length == 0
                ? Expected.words(table)
                : Expected.words(table).or(besides);
        for (Optional<String> word = reading.next(expected); word.isPresent(); word = reading.next(expected)) {
            table.find(word.get()).ifPresent(found -> argument(reading, found));
        }
    }

    /** What follows a word. */
    static void argument(Reading reading, TableWord word) {
        switch (word.argument()) {
            case NONE, FOREIGN -> {}
            case COMMAND -> {}
            case CHOICE, TEXT -> reading.next(Kind.ANY);
            case NUMBER -> reading.next(Kind.NUMBER);
            case ON_OFF -> reading.next(Kind.ON_OFF);
            case LINK -> reading.next(Kind.LINK);
            case NEW_LINK -> reading.next(Kind.NEW_LINK);
            case NODE -> reading.next(Kind.NODE);
            case MAC -> reading.next(Kind.MAC);
            case ADDRESS -> reading.next(Kind.ADDRESS);
            case PREFIX -> reading.next(Kind.PREFIX);
        }
    }

    /** Options before the object, such as {@code -n NS}; returns the first word that is none. */
    static Optional<String> options(Reading reading, WordTable options, WordTable objects) {
        Expected expected = Expected.words(options, objects);
        Optional<String> word = reading.next(expected);
        while (word.isPresent() && word.get().startsWith("-")) {
            Optional<TableWord> option = options.find(word.get());
            option.ifPresent(found -> option(reading, found));
            word = reading.next(expected);
        }
        return word;
    }

    private static void option(Reading reading, TableWord option) {
        if (option.means().equals("-netns")) {
            reading.next(Kind.NODE).ifPresent(reading::enter);
            return;
        }
        argument(reading, option);
    }

    /** The word in full that was meant, or what was typed. */
    static String meaning(WordTable table, String typed) {
        return table.find(typed).map(TableWord::means).orElse(typed);
    }
}

package io.netlab.shell.repl;

import io.netlab.language.CommandLine;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that belong together: one, or several where a quote, a compound or a {@code \} is still open.
 *
 * @param line the number of its first line, from 1
 */
record Unit(int line, String text) {
    /** Cuts a text; what is still open at its end is a unit all the same, whose fault will be told when it is run. */
    static List<Unit> of(String text) {
        List<Unit> units = new ArrayList<>();
        Gathering gathering = new Gathering();
        for (String line : text.split("\r?\n", -1)) {
            if (gathering.add(line)) {
                units.add(gathering.take());
            }
        }
        if (!gathering.isEmpty()) {
            units.add(gathering.take());
        }
        return List.copyOf(units);
    }

    /** Puts lines together until they are whole. */
    static final class Gathering {
        private final StringBuilder text = new StringBuilder();
        private int first = 1;
        private int read;

        /** Adds a line; true when what was gathered can be run. */
        boolean add(String line) {
            text.append(text.length() == 0 ? "" : "\n").append(line);
            read++;
            return CommandLine.isComplete(text.toString());
        }

        boolean isEmpty() {
            return text.length() == 0;
        }

        Unit take() {
            Unit unit = new Unit(first, text.toString());
            text.setLength(0);
            first = read + 1;
            return unit;
        }
    }
}

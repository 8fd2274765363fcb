package io.netlab.shell.repl;

import io.netlab.shell.repl.grammar.Expected;
import io.netlab.shell.repl.grammar.LineGrammar;
import io.netlab.shell.repl.grammar.Name;
import io.netlab.shell.repl.grammar.Names;
import io.netlab.shell.repl.grammar.Offers;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Offers what fits at the cursor, each with a word on what it is where the terminal has room for that. */
final class Completion implements Completer {
    /** The line that is typed, the one that the cursor may stand in, and the lower edge. */
    private static final int ROWS_IN_USE = 5;

    private final Supplier<NodeName> place;
    private final LineGrammar grammar;
    private final Offers offers;

    Completion(Supplier<NodeName> place, LineGrammar grammar, Names names) {
        this.place = place;
        this.grammar = grammar;
        this.offers = new Offers(names);
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line instanceof LineReading.Cut cut) {
            Expected expected = grammar.read(cut.before(), place.get()).next();
            List<Offers.Group> groups = offers.of(expected, cut.word());
            int rows = reader.getTerminal().getHeight() - ROWS_IN_USE;
            groups.forEach(group -> group.names()
                    .forEach(name -> candidates.add(candidate(name, group, isExplained(group, groups, rows)))));
        }
    }

    /** With a word on each, names stand below each other; without, many in a row. Long groups give way to short ones. */
    private static boolean isExplained(Offers.Group group, List<Offers.Group> all, int rows) {
        int lines = all.stream().mapToInt(each -> 1 + each.names().size()).sum();
        return lines <= rows || group.names().size() <= rows / all.size() / 2;
    }

    /** A directory, and a group of settings, go on behind their last sign. */
    private static Candidate candidate(Name name, Offers.Group group, boolean explained) {
        boolean isWhole = !name.text().endsWith("/") && !name.text().endsWith(".");
        String about = explained && !name.about().isEmpty() ? name.about() : null;
        return new Candidate(name.text(), name.text(), group.group(), about, null, null, isWhole);
    }
}

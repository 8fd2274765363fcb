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

/** Offers what fits at the cursor, each with a word on what it is. */
final class Completion implements Completer {
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
            for (Offers.Group group : offers.of(expected, cut.word())) {
                group.names().forEach(name -> candidates.add(candidate(name, group.group())));
            }
        }
    }

    /** A directory, and a group of settings, go on behind their last sign. */
    private static Candidate candidate(Name name, String group) {
        boolean isWhole = !name.text().endsWith("/") && !name.text().endsWith(".");
        String about = name.about().isEmpty() ? null : name.about();
        return new Candidate(name.text(), name.text(), group, about, null, null, isWhole);
    }
}

package io.netlab.shell.repl;

import io.netlab.shell.repl.grammar.Judge;
import io.netlab.shell.repl.grammar.LineGrammar;
import io.netlab.shell.repl.grammar.Names;
import io.netlab.shell.repl.grammar.Verdict;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours a line as it is typed: known words, names that are there, and what is wrong, which is underlined too. */
final class Colours implements Highlighter {
    private static final int LONGEST = 4_000;

    private final Supplier<NodeName> place;
    private final LineGrammar grammar;
    private final Judge judge;

    Colours(Supplier<NodeName> place, LineGrammar grammar, Names names) {
        this.place = place;
        this.grammar = grammar;
        this.judge = new Judge(names);
    }

    @Override
    public AttributedString highlight(LineReader reader, String line) {
        if (line.length() > LONGEST) {
            return new AttributedString(line);
        }
        List<LineGrammar.Placed> words = grammar.read(line, place.get()).words();
        List<Verdict> verdicts = judge.of(words, line.length());
        AttributedStringBuilder coloured = new AttributedStringBuilder();
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            coloured.append(line.substring(at, words.get(i).piece().start()));
            at = words.get(i).piece().end();
            String word = line.substring(words.get(i).piece().start(), at);
            coloured.append(new AttributedString(word, style(verdicts.get(i))));
        }
        return coloured.append(line.substring(at)).toAttributedString();
    }

    private static AttributedStyle style(Verdict verdict) {
        return switch (verdict) {
            case WORD -> AttributedStyle.DEFAULT.bold();
            case GOOD -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
            case WRONG ->
                AttributedStyle.DEFAULT.foreground(AttributedStyle.RED).underline();
            case BEGUN, OPEN -> AttributedStyle.DEFAULT;
        };
    }
}

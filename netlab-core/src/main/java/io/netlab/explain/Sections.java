package io.netlab.explain;

import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lines in two columns: a word that says what they tell, and beside it what is told. */
final class Sections {
    private static final int MARGIN = 13;
    private static final int LEAST = 20;

    private final Page page;
    private final List<MarkedText> lines = new ArrayList<>();

    Sections(Page page) {
        this.page = page;
    }

    /** The columns that are left for what is told. */
    static int room(Page page) {
        return Math.max(LEAST, page.width() - MARGIN);
    }

    void add(String word, List<MarkedText> told) {
        for (int i = 0; i < told.size(); i++) {
            lines.add(MarkedText.of(i == 0 ? "  " + word : "").padded(MARGIN).plus(told.get(i)));
        }
    }

    void add(String word, String told) {
        add(word, wrapped(Mark.PLAIN, told, room(page)));
    }

    void add(String word, Mark mark, String told) {
        add(word, wrapped(mark, told, room(page)));
    }

    /** Lines of fields, which stand two spaces apart and are broken only when one alone is too long. */
    static List<String> fields(String text, int width) {
        return Words.wrap(List.of(text.split("  ", -1)), "  ", width).stream()
                .flatMap(line -> line.length() > width ? Words.wrap(line, width).stream() : Stream.of(line))
                .toList();
    }

    static List<MarkedText> wrapped(Mark mark, String text, int width) {
        return Words.wrap(text, width).stream()
                .map(line -> MarkedText.of(mark, line))
                .toList();
    }

    List<MarkedText> lines() {
        return List.copyOf(lines);
    }
}

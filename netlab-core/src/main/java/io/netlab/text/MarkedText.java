package io.netlab.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A line of text, some pieces of it marked. It knows its width before any colour is put in, and holds only clean text.
 */
public record MarkedText(List<Piece> pieces) {
    /** The line without text. */
    public static final MarkedText EMPTY = new MarkedText(List.of());

    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /** A piece of a line; what is not safe to show is spelled out. */
    public record Piece(Mark mark, String text) {
        public Piece {
            text = CleanText.of(text);
        }
    }

    /** A line of one plain piece. */
    public static MarkedText of(String text) {
        return of(Mark.PLAIN, text);
    }

    /** A line of one piece. */
    public static MarkedText of(Mark mark, String text) {
        return text.isEmpty() ? EMPTY : new MarkedText(List.of(new Piece(mark, text)));
    }

    /** This line and another behind it. */
    public MarkedText plus(MarkedText other) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(other.pieces);
        return new MarkedText(all);
    }

    /** This line and a plain text behind it. */
    public MarkedText plus(String text) {
        return plus(of(text));
    }

    /** The lines that have any text, with single spaces between. */
    public static MarkedText words(List<MarkedText> parts) {
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one.plus(" ").plus(other))
                .orElse(EMPTY);
    }

    /** Spaces behind the line up to the width. */
    public MarkedText padded(int width) {
        return plus(" ".repeat(Math.max(0, width - width())));
    }

    /** Spaces before the line up to the width. */
    public MarkedText paddedLeft(int width) {
        return of(" ".repeat(Math.max(0, width - width()))).plus(this);
    }

    /** The columns that the line takes. */
    public int width() {
        return pieces.stream().mapToInt(piece -> TextWidth.of(piece.text())).sum();
    }

    /** True when there is nothing to see. */
    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The line as it is written on the page, without the spaces at its end. */
    public String on(Page page) {
        List<Piece> seen = new ArrayList<>(pieces);
        while (!seen.isEmpty() && seen.get(seen.size() - 1).text().isBlank()) {
            seen.remove(seen.size() - 1);
        }
        StringBuilder line = new StringBuilder();
        for (Piece piece : seen) {
            line.append(page.style().mark(piece.mark(), page.glyphs().shown(piece.text())));
        }
        return seen.isEmpty() || seen.get(seen.size() - 1).mark() != Mark.PLAIN
                ? line.toString()
                : line.toString().stripTrailing();
    }

    /** The width of the widest line. */
    public static int widest(List<MarkedText> lines) {
        return lines.isEmpty()
                ? 0
                : Collections.max(lines.stream().map(MarkedText::width).toList());
    }
}

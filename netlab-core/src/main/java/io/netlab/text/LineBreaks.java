package io.netlab.text;

import io.netlab.text.MarkedText.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines as its script wants it: at spaces, and between Chinese characters, where a line neither begins
 * with a mark that closes something nor ends with one that opens something (Unicode Standard Annex 14).
 */
public final class LineBreaks {
    private static final String CLOSING = "，。、；：？！）》〉」』】”’…,.;:?!)]}%";
    private static final String OPENING = "（《〈「『【“‘([{";

    private final List<MarkedText> chunks = new ArrayList<>();
    private MarkedText open = MarkedText.EMPTY;
    private int last = ' ';

    private LineBreaks() {}

    /** The text in lines of at most the width; what cannot be broken stays whole. */
    public static List<MarkedText> wrap(MarkedText text, int width) {
        LineBreaks breaks = new LineBreaks();
        for (Piece piece : text.pieces()) {
            piece.text().codePoints().forEach(point -> breaks.add(piece.mark(), point));
        }
        breaks.endChunk();
        return breaks.lines(width);
    }

    private void add(Mark mark, int point) {
        if (mayBreak(last, point)) {
            endChunk();
        }
        open = plus(open, mark, Character.toString(point));
        last = point;
    }

    /** Characters of one mark are one piece. */
    private static MarkedText plus(MarkedText text, Mark mark, String more) {
        int size = text.pieces().size();
        if (size == 0 || text.pieces().get(size - 1).mark() != mark) {
            return text.plus(MarkedText.of(mark, more));
        }
        List<Piece> pieces = new ArrayList<>(text.pieces().subList(0, size - 1));
        pieces.add(new Piece(mark, text.pieces().get(size - 1).text() + more));
        return new MarkedText(pieces);
    }

    private static boolean mayBreak(int before, int after) {
        if (before == ' ' || after == ' ') {
            return before != after;
        }
        boolean isIdeographic = TextWidth.ofPoint(before) == 2 || TextWidth.ofPoint(after) == 2;
        return isIdeographic && CLOSING.indexOf(after) < 0 && OPENING.indexOf(before) < 0;
    }

    private void endChunk() {
        if (!open.isEmpty()) {
            chunks.add(open);
            open = MarkedText.EMPTY;
        }
    }

    private List<MarkedText> lines(int width) {
        List<MarkedText> lines = new ArrayList<>();
        MarkedText line = MarkedText.EMPTY;
        for (MarkedText chunk : chunks) {
            if (!line.isEmpty() && line.width() + chunk.width() > width && !isSpace(chunk)) {
                lines.add(stripped(line));
                line = MarkedText.EMPTY;
            }
            line = line.isEmpty() && isSpace(chunk) ? line : joined(line, chunk);
        }
        if (!line.isEmpty()) {
            lines.add(stripped(line));
        }
        return lines;
    }

    private static MarkedText stripped(MarkedText line) {
        List<Piece> pieces = new ArrayList<>(line.pieces());
        Piece last = pieces.remove(pieces.size() - 1);
        String text = last.text().stripTrailing();
        if (text.isEmpty()) {
            return pieces.isEmpty() ? MarkedText.EMPTY : stripped(new MarkedText(pieces));
        }
        pieces.add(new Piece(last.mark(), text));
        return new MarkedText(pieces);
    }

    private static MarkedText joined(MarkedText line, MarkedText chunk) {
        MarkedText all = line;
        for (Piece piece : chunk.pieces()) {
            all = plus(all, piece.mark(), piece.text());
        }
        return all;
    }

    private static boolean isSpace(MarkedText chunk) {
        return chunk.pieces().stream().allMatch(piece -> piece.text().isBlank());
    }
}

package io.netlab.tutorial;

import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.TextWidth;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Makes one line of a paragraph: code is marked, lines are joined as their script wants it. */
final class Inline {
    private MarkedText line = MarkedText.EMPTY;
    private String last = "";
    private boolean isBroken;

    private Inline() {}

    /** The text of a block. */
    static MarkedText of(Node block) {
        Inline inline = new Inline();
        inline.addChildren(block);
        return inline.line;
    }

    private void addChildren(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            add(child);
        }
    }

    private void add(Node node) {
        if (node instanceof Text text) {
            append(Mark.PLAIN, text.getLiteral());
        } else if (node instanceof Code code) {
            append(Mark.PLACE, code.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            isBroken = true;
        } else {
            addChildren(node);
        }
    }

    private void append(Mark mark, String text) {
        if (text.isEmpty()) {
            return;
        }
        boolean isSpaced = isBroken && !(isWide(last.codePointBefore(last.length())) && isWide(text.codePointAt(0)));
        line = line.plus(isSpaced ? " " : "").plus(MarkedText.of(mark, text));
        last = text;
        isBroken = false;
    }

    /** Between two Chinese characters a line end is no space. */
    private static boolean isWide(int point) {
        return TextWidth.of(Character.toString(point)) == 2;
    }
}

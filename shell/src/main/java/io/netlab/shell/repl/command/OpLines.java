package io.netlab.shell.repl.command;

import io.netlab.language.CommandPrinter;
import io.netlab.op.NetworkOp;
import io.netlab.session.Undo;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import java.util.List;

/** Ops as the commands that do the same, a line each behind a word in the margin. */
final class OpLines {
    private static final int MARGIN = 9;
    private static final int MOST = 20;

    private OpLines() {}

    /** What became of an undo or redo. */
    static String undo(String verb, Undo undo, Page page) {
        StringBuilder text = new StringBuilder();
        text.append("  ")
                .append(verb)
                .append(": ")
                .append(firstLine(undo.entry().line()))
                .append('\n');
        text.append(commands("by", undo.ops(), page));
        for (String loss : undo.losses()) {
            text.append(MarkedText.of(Mark.BAD, margin("lost")).plus(loss).on(page))
                    .append('\n');
        }
        return text.toString();
    }

    /** The commands, the first behind the word. */
    static String commands(String word, List<NetworkOp> ops, Page page) {
        StringBuilder text = new StringBuilder();
        String margin = margin(word);
        for (NetworkOp op : ops.subList(0, Math.min(MOST, ops.size()))) {
            text.append(MarkedText.of(margin + CommandPrinter.print(op)).on(page))
                    .append('\n');
            margin = margin("");
        }
        return ops.size() > MOST
                ? text.append(margin(""))
                        .append("and ")
                        .append(ops.size() - MOST)
                        .append(" more\n")
                        .toString()
                : text.toString();
    }

    private static String margin(String word) {
        return "  " + word + " ".repeat(Math.max(1, MARGIN - word.length()));
    }

    /** The first line of a text, and a sign that there is more. */
    static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end) + " ...";
    }
}

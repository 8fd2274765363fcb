package io.netlab.shell.repl;

import io.netlab.error.InvalidInputException;
import io.netlab.error.Problem;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.text.TextWidth;
import java.util.List;

/** What a person sees who typed a wrong line: marks under the place, what is wrong, and what was perhaps meant. */
final class Mistake {
    private static final int GAP = 3;

    private final List<String> lines;
    private final int prompt;
    private final Page page;
    private final StringBuilder out = new StringBuilder();

    private Mistake(String text, int prompt, Page page) {
        this.lines = text.lines().toList();
        this.prompt = prompt;
        this.page = page;
    }

    /**
     * Renders all problems of a line.
     *
     * @param prompt the columns before the line where it still stands on the screen, just above; -1 where it does not
     */
    static String render(InvalidInputException e, String text, int prompt, Page page) {
        Mistake mistake = new Mistake(text, prompt, page);
        e.problems().forEach(mistake::append);
        return mistake.out.toString();
    }

    private void append(Problem problem) {
        int number = problem.position().line();
        if (number >= 1 && number <= lines.size()) {
            appendMarks(
                    lines.get(number - 1),
                    problem.position().column() - 1,
                    problem.position().length());
        }
        String suggestion = problem.suggestion().isEmpty() ? "" : " ".repeat(GAP) + problem.suggestion();
        out.append(MarkedText.of(problem.message() + suggestion).on(page)).append('\n');
    }

    private void appendMarks(String line, int column, int length) {
        int from = Math.min(Math.max(0, column), line.length());
        int to = Math.min(Math.max(from, column + length), line.length());
        boolean standsAbove = prompt >= 0 && lines.size() == 1 && prompt + TextWidth.of(line) < page.width();
        if (!standsAbove) {
            out.append("  ").append(MarkedText.of(line).on(page)).append('\n');
        }
        String indent = " ".repeat((standsAbove ? prompt : 2) + TextWidth.of(line.substring(0, from)));
        String marks = "^".repeat(Math.max(1, TextWidth.of(line.substring(from, to))));
        out.append(MarkedText.of(indent).plus(MarkedText.of(Mark.BAD, marks)).on(page))
                .append('\n');
    }
}

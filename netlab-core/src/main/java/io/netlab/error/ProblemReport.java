package io.netlab.error;

import java.util.List;

/**
 * What a person sees of the problems of a file: one line each, with the line of the file and marks under the words that
 * are meant.
 */
public final class ProblemReport {
    private static final int WIDTH = 80;
    private static final int MOST = 50;

    private final List<Problem> problems;
    private final List<String> lines;
    private final int placeWidth;
    private final StringBuilder out = new StringBuilder();

    private ProblemReport(List<Problem> problems, List<String> lines) {
        this.problems = problems;
        this.lines = lines;
        this.placeWidth = problems.stream()
                .mapToInt(problem -> problem.position().toString().length())
                .max()
                .orElse(0);
    }

    /**
     * Renders the report.
     *
     * @param file the file's name for the heading
     * @param lines the lines of the file, or none when it could not be read
     */
    public static String render(String file, List<Problem> problems, List<String> lines) {
        List<Problem> shown = problems.size() > MOST ? problems.subList(0, MOST) : problems;
        ProblemReport report = new ProblemReport(shown, lines);
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        report.out.append(file).append(": ").append(count).append(", nothing was built (exit 2)\n\n");
        shown.forEach(report::append);
        if (shown.size() < problems.size()) {
            report.out.append("  and ").append(problems.size() - shown.size()).append(" more\n");
        }
        return report.out.toString();
    }

    private void append(Problem problem) {
        String place = problem.position().toString();
        String head = "  " + place + " ".repeat(placeWidth - place.length()) + "  ";
        out.append(head).append(problem.message());
        if (!problem.suggestion().isEmpty()) {
            appendSuggestion(problem, head.length());
        }
        out.append('\n');
        appendSource(problem.position());
    }

    /** Behind the message, in one column where that fits, else on a line of its own. */
    private void appendSuggestion(Problem problem, int indent) {
        int column = problems.stream()
                .filter(other -> !other.suggestion().isEmpty() && fits(other, indent))
                .mapToInt(other -> other.message().length())
                .max()
                .orElse(0);
        if (fits(problem, indent)) {
            int gap = Math.max(
                    problem.message().length(),
                    Math.min(column, WIDTH - indent - 3 - problem.suggestion().length()));
            out.append(" ".repeat(gap - problem.message().length() + 3)).append(problem.suggestion());
        } else {
            out.append('\n').append(" ".repeat(indent)).append(problem.suggestion());
        }
    }

    private static boolean fits(Problem problem, int indent) {
        return indent + problem.message().length() + 3 + problem.suggestion().length() <= WIDTH;
    }

    private void appendSource(Position position) {
        if (position.line() < 1 || position.line() > lines.size()) {
            return;
        }
        String line = lines.get(position.line() - 1);
        int[] characters = line.codePoints().toArray();
        int from = Math.min(position.column() - 1, characters.length);
        int to = Math.min(from + Math.max(1, position.length()), Math.max(characters.length, from + 1));
        String number = String.format("%7d", position.line());
        out.append(number).append(" | ").append(clip(line)).append('\n');
        if (from < WIDTH) {
            out.append(" ".repeat(number.length())).append(" | ").append(blank(characters, from));
            out.append("^".repeat(width(characters, from, to))).append('\n');
        }
    }

    private static String clip(String line) {
        int end = line.offsetByCodePoints(0, Math.min(line.codePointCount(0, line.length()), 2 * WIDTH));
        return line.substring(0, end) + (end < line.length() ? " ..." : "");
    }

    /** As wide as the characters before the place; a tab stays one, so that it is as wide as above. */
    private static String blank(int[] characters, int to) {
        StringBuilder blank = new StringBuilder();
        for (int i = 0; i < to; i++) {
            blank.append(characters[i] == '\t' ? "\t" : " ".repeat(width(characters[i])));
        }
        return blank.toString();
    }

    private static int width(int[] characters, int from, int to) {
        int width = 0;
        for (int i = from; i < Math.min(to, 2 * WIDTH); i++) {
            width += i < characters.length ? width(characters[i]) : 1;
        }
        return Math.max(1, width);
    }

    /** Chinese characters and full-width forms take two columns of a terminal. */
    private static int width(int character) {
        boolean wide = Character.isIdeographic(character)
                || (character >= 0x3000 && character <= 0x303f)
                || (character >= 0xff00 && character <= 0xff60);
        return wide ? 2 : 1;
    }
}

package io.netlab.text;

/**
 * The signs that pictures and reports are drawn with: lines and ticks, or plain ASCII where the locale has no UTF-8.
 */
public enum Glyphs {
    UNICODE("✔", "✘", "○", "·", "…", "─", "╌", "═", "┬", "├", "└", "→"),
    ASCII("ok  ", "FAIL", "todo", "-", "...", "-", ".", "=", "+", "+", "+", "->");

    private final String passed;
    private final String failed;
    private final String open;
    private final String dot;
    private final String ellipsis;
    private final String line;
    private final String brokenLine;
    private final String doubleLine;
    private final String fork;
    private final String branch;
    private final String lastBranch;
    private final String arrow;

    Glyphs(
            String passed,
            String failed,
            String open,
            String dot,
            String ellipsis,
            String line,
            String brokenLine,
            String doubleLine,
            String fork,
            String branch,
            String lastBranch,
            String arrow) {
        this.passed = passed;
        this.failed = failed;
        this.open = open;
        this.dot = dot;
        this.ellipsis = ellipsis;
        this.line = line;
        this.brokenLine = brokenLine;
        this.doubleLine = doubleLine;
        this.fork = fork;
        this.branch = branch;
        this.lastBranch = lastBranch;
        this.arrow = arrow;
    }

    /** The tick of what passed; as wide as {@link #failed()}. */
    public String passed() {
        return passed;
    }

    /** The cross of what failed. */
    public String failed() {
        return failed;
    }

    /** The sign of what is still to be done; as wide as {@link #passed()}. */
    public String open() {
        return open;
    }

    /** The dot between things on one line. */
    public String dot() {
        return dot;
    }

    /** The sign that something is left out. */
    public String ellipsis() {
        return ellipsis;
    }

    /** A piece of a cable. */
    public String line() {
        return line;
    }

    /** A piece of a cable that carries nothing, since an end is down. */
    public String brokenLine() {
        return brokenLine;
    }

    /** A piece of a tunnel. */
    public String doubleLine() {
        return doubleLine;
    }

    /** Where a tree grows out of a line. */
    public String fork() {
        return fork;
    }

    /** A branch with others below it. */
    public String branch() {
        return branch;
    }

    /** The last branch. */
    public String lastBranch() {
        return lastBranch;
    }

    /** The arrow from one thing to another. */
    public String arrow() {
        return arrow;
    }

    /** The text, of the same width, with only the characters that can be shown. */
    public String shown(String text) {
        if (this == UNICODE || text.chars().allMatch(c -> c < 0x7f)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder();
        text.codePoints().forEach(point -> ascii.append(asciiOf(point)));
        return ascii.toString();
    }

    private static String asciiOf(int point) {
        return point < 0x7f ? Character.toString(point) : "?".repeat(TextWidth.ofPoint(point));
    }
}

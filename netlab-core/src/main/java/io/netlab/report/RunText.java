package io.netlab.report;

import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run as a person reads it: what was built, done, verified and removed, and a last line that says it all. */
public final class RunText {
    static final int MARGIN = 11;
    private static final int TIME = 9;

    private final RunReport run;
    private final Page page;
    private final boolean verbose;
    private final List<MarkedText> lines = new ArrayList<>();

    private RunText(RunReport run, Page page, boolean verbose) {
        this.run = run;
        this.page = page;
        this.verbose = verbose;
    }

    /** The report; verbose, it names each of many checks that passed. */
    public static String render(RunReport run, Page page, boolean verbose) {
        return new RunText(run, page, verbose).text();
    }

    /** The line below several runs. */
    public static String total(List<RunReport> runs, Page page) {
        long good = runs.stream().filter(RunReport::isGood).count();
        int made = runs.stream().mapToInt(RunReport::checksMade).sum();
        int passed = runs.stream().mapToInt(RunReport::checksPassed).sum();
        Duration total = runs.stream().map(RunReport::total).reduce(Duration.ZERO, Duration::plus);
        Mark mark = good == runs.size() ? Mark.GOOD : Mark.BAD;
        return MarkedText.of(mark, Words.number(good) + " of " + Words.count(runs.size(), "scenario") + " passed")
                        .plus(", " + Words.number(passed) + " of " + Words.count(made, "check") + ", in "
                                + Words.duration(total))
                        .on(page)
                + "\n";
    }

    private String text() {
        lines.add(heading());
        lines.add(MarkedText.EMPTY);
        build();
        EntryLines entries = new EntryLines(page, verbose);
        section("steps", entries.of(run.steps()));
        section("verify", entries.of(run.checks()));
        removal();
        lines.add(MarkedText.EMPTY);
        lines.addAll(verdict());
        return lines.stream().map(line -> line.on(page) + "\n").collect(Collectors.joining());
    }

    private MarkedText heading() {
        MarkedText name = MarkedText.of(Mark.PLACE, run.scenario())
                .plus(run.title().isEmpty() ? "" : " " + page.glyphs().dot() + " " + run.title());
        String lab = run.lab().isEmpty() ? "" : "lab " + run.lab();
        String right =
                Stream.of(lab, run.note()).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return right.isEmpty() ? name : toTheRight(name, right);
    }

    /** The text at the right edge, or, where that is too near, behind two spaces. */
    private MarkedText toTheRight(MarkedText line, String text) {
        MarkedText right = MarkedText.of(text);
        int room = page.width() - right.width();
        return line.width() + 2 > room
                ? line.plus("  ").plus(right)
                : line.padded(room).plus(right);
    }

    private void build() {
        String took = run.build().ops() == 0 ? "" : Words.duration(run.build().took());
        List<MarkedText> content = new ArrayList<>();
        String between = " " + page.glyphs().dot() + " ";
        Words.wrap(run.build().parts(), between, page.width() - MARGIN - TIME).stream()
                .flatMap(line -> Words.wrap(line, page.width() - MARGIN - TIME).stream())
                .forEach(line -> content.add(MarkedText.of(line)));
        run.failures().forEach(failure -> content.addAll(cross(failure.message())));
        for (int i = 0; i < content.size(); i++) {
            line(i == 0 ? "build" : "", content.get(i), i == 0 ? took : "");
        }
    }

    /** A refusal in full: nothing of the kernel's own words is cut. */
    private List<MarkedText> cross(String message) {
        MarkedText sign = MarkedText.of(Mark.BAD, page.glyphs().failed()).plus(" ");
        List<MarkedText> content = new ArrayList<>();
        for (String given : message.split("\n", -1)) {
            for (String part : Words.wrap(given, page.width() - MARGIN - sign.width())) {
                content.add((content.isEmpty() ? sign : MarkedText.of(" ".repeat(sign.width()))).plus(part));
            }
        }
        return content;
    }

    private void section(String word, List<MarkedText> content) {
        for (int i = 0; i < content.size(); i++) {
            line(i == 0 ? word : "", content.get(i), "");
        }
    }

    private void removal() {
        if (run.removal().equals(RunReport.Removal.NONE)) {
            return;
        }
        List<String> left = run.removal().left();
        String took = Words.duration(run.removal().took());
        if (left.isEmpty()) {
            line("remove", MarkedText.of("nothing left"), took);
            return;
        }
        line(
                "remove",
                MarkedText.of(Mark.BAD, page.glyphs().failed() + " " + Words.count(left.size(), "thing") + " left"),
                took);
        left.forEach(thing -> line("", MarkedText.of("  " + thing), ""));
    }

    private void line(String word, MarkedText content, String time) {
        MarkedText line = MarkedText.of("  " + word).padded(MARGIN).plus(content);
        lines.add(time.isEmpty() ? line : toTheRight(line, time));
    }

    private List<MarkedText> verdict() {
        String in = " in " + Words.duration(run.total());
        List<MarkedText> verdict = new ArrayList<>();
        if (!run.failures().isEmpty()) {
            verdict.add(MarkedText.of(Mark.BAD, "stopped")
                    .plus(" after " + Words.duration(run.total()) + ", exit " + run.exitCode()));
            return verdict;
        }
        MarkedText checks = MarkedText.of(run.failed() == 0 ? Mark.GOOD : Mark.BAD, counted())
                .plus(in);
        if (!run.isGood()) {
            verdict.add(checks);
            return verdict;
        }
        String picture = "picture: netlab graph " + (isKept() ? run.lab() : asTyped());
        if (checks.width() + 2 + MarkedText.of(picture).width() <= page.width()) {
            verdict.add(toTheRight(checks, picture));
            return verdict;
        }
        verdict.add(checks);
        verdict.add(MarkedText.of(picture));
        return verdict;
    }

    /** {@code 4 of 4 checks passed}; steps are only spoken of when one failed. */
    private String counted() {
        long badSteps = run.steps().stream()
                .filter(step -> step instanceof RunReport.Done && !step.passed())
                .count();
        String checks = Words.number(run.checksPassed()) + " of " + Words.count(run.checksMade(), "check") + " passed";
        String steps = badSteps == 0 ? "" : Words.count(badSteps, "step") + " failed, ";
        return steps + (run.checksMade() == 0 && badSteps == 0 ? unchecked() : checks);
    }

    /** In quotes where a shell would take it apart. */
    private String asTyped() {
        boolean plain = run.typed().matches("[\\p{L}\\p{N}_./:@%+=,~-]+");
        return plain ? run.typed() : "'" + run.typed().replace("'", "'\\''") + "'";
    }

    private boolean isKept() {
        return !run.lab().isEmpty() && run.removal().equals(RunReport.Removal.NONE);
    }

    private String unchecked() {
        if (run.build().ops() == 0 && isKept()) {
            return "nothing to do: all of it is there,";
        }
        return run.steps().isEmpty() ? "built" : Words.count(run.steps().size(), "step") + " done";
    }
}

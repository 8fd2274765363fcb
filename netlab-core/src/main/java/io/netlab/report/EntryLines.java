package io.netlab.report;

import io.netlab.check.CheckResult;
import io.netlab.check.Claim;
import io.netlab.check.Diagnosis;
import io.netlab.report.RunReport.Checked;
import io.netlab.report.RunReport.Done;
import io.netlab.report.RunReport.Entry;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.text.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Steps and checks, a line each; many that passed as one line, and below each that failed what is known of it. */
final class EntryLines {
    private static final int MANY = 12;
    private static final int MOST_FAILURES = 6;
    private static final int WIDEST_TITLE = 44;

    private final Page page;
    private final boolean verbose;

    EntryLines(Page page, boolean verbose) {
        this.page = page;
        this.verbose = verbose;
    }

    List<MarkedText> of(Collection<? extends Entry> entries) {
        List<? extends Entry> good = entries.stream().filter(Entry::passed).toList();
        if (verbose || (good.size() <= MANY && entries.size() - good.size() <= MOST_FAILURES)) {
            return each(entries);
        }
        List<? extends Entry> bad =
                entries.stream().filter(entry -> !entry.passed()).toList();
        List<MarkedText> lines = new ArrayList<>(good.size() <= MANY ? each(good) : List.of(summary(good)));
        lines.addAll(each(bad.stream().limit(MOST_FAILURES).toList()));
        if (bad.size() > MOST_FAILURES) {
            lines.add(sign(false).plus(Words.number(bad.size() - MOST_FAILURES) + " more failed"));
        }
        return lines;
    }

    private List<MarkedText> each(Collection<? extends Entry> entries) {
        int width = entries.stream()
                .mapToInt(entry -> MarkedText.of(entry.title()).width())
                .filter(title -> title <= WIDEST_TITLE)
                .max()
                .orElse(0);
        List<MarkedText> lines = new ArrayList<>();
        entries.forEach(entry -> lines.addAll(lines(entry, width)));
        return lines;
    }

    private List<MarkedText> lines(Entry entry, int width) {
        MarkedText title = sign(entry.passed()).plus(entry.title());
        MarkedText outcome = MarkedText.of(text(entry));
        MarkedText line = title.padded(width + sign(true).width()).plus("  ").plus(outcome);
        boolean fits = line.width() <= page.width() - RunText.MARGIN;
        List<MarkedText> lines = new ArrayList<>(outcome.isEmpty() || !fits ? titleLines(entry) : List.of(line));
        if (!fits) {
            detail(lines, "seen", text(entry));
        }
        if (!entry.passed()) {
            lines.addAll(details(entry));
        }
        return lines;
    }

    /** A title in as many lines as it needs; a command stays in one, to be copied. */
    private List<MarkedText> titleLines(Entry entry) {
        MarkedText start = sign(entry.passed());
        if (entry instanceof Done) {
            return List.of(start.plus(entry.title()));
        }
        List<MarkedText> lines = new ArrayList<>();
        for (String part : Words.wrap(entry.title(), page.width() - RunText.MARGIN - start.width())) {
            lines.add((lines.isEmpty() ? start : MarkedText.of(" ".repeat(start.width()))).plus(part));
        }
        return lines;
    }

    private MarkedText sign(boolean passed) {
        return passed
                ? MarkedText.of(Mark.GOOD, page.glyphs().passed()).plus(" ")
                : MarkedText.of(Mark.BAD, page.glyphs().failed()).plus(" ");
    }

    /** What stands beside the title: a probe's time, what a negative probe met, or what was wrong. */
    private static String text(Entry entry) {
        if (!(entry instanceof Checked checked)) {
            return "";
        }
        CheckResult result = checked.result();
        if (!result.passed()) {
            return result.seen();
        }
        boolean isProbe = result.check().claim() instanceof Claim.Behaviour;
        return !isProbe ? "" : result.check().isNegative() ? result.seen() : Words.duration(result.took());
    }

    private List<MarkedText> details(Entry entry) {
        List<MarkedText> lines = new ArrayList<>();
        if (entry instanceof Checked checked) {
            CheckResult result = checked.result();
            detail(lines, "tried", result.tried());
            detail(lines, "wanted", wanted(result));
            result.diagnosis()
                    .ifPresentOrElse(
                            found -> diagnosis(lines, found),
                            () -> detail(lines, "evidence", String.join("\n", result.evidence())));
        }
        if (entry instanceof Done done) {
            detail(lines, "seen", done.fault());
        }
        detail(lines, "at", entry.position().toString());
        return lines;
    }

    /** Why it was not answered, in place of the first facts: it has them all. */
    private void diagnosis(List<MarkedText> lines, Diagnosis found) {
        DiagnosisText.lines(found, page, page.width() - RunText.MARGIN - 2)
                .forEach(line -> lines.add(MarkedText.of("  ").plus(line)));
    }

    /** Only what is not plain: a reply, or that it is so, is what every check wants unless it says otherwise. */
    private static String wanted(CheckResult result) {
        return result.check().isNegative() ? Expected.word(result.check()).replace('-', ' ') : "";
    }

    private void detail(List<MarkedText> lines, String word, String text) {
        if (text.isEmpty()) {
            return;
        }
        MarkedText start = MarkedText.of("  " + word).padded(RunText.MARGIN + 2);
        for (String given : text.split("\n", -1)) {
            for (String part : Words.wrap(given, page.width() - RunText.MARGIN - start.width())) {
                lines.add(start.plus(part));
                start = MarkedText.of(" ".repeat(start.width()));
            }
        }
    }

    private MarkedText summary(List<? extends Entry> good) {
        boolean isSteps = good.stream().anyMatch(Done.class::isInstance);
        MarkedText line = sign(true).plus(Words.count(good.size(), isSteps ? "step" : "check"));
        List<Duration> times = good.stream()
                .filter(entry -> entry instanceof Checked checked
                        && checked.result().check().claim() instanceof Claim.Behaviour
                        && !checked.result().check().isNegative())
                .map(Entry::took)
                .sorted(Comparator.naturalOrder())
                .toList();
        return times.isEmpty()
                ? line
                : line.plus("  " + Words.duration(times.get(0)) + " to " + Words.duration(times.get(times.size() - 1)));
    }
}

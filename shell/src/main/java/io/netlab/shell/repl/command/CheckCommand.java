package io.netlab.shell.repl.command;

import io.netlab.check.Check;
import io.netlab.check.CheckResult;
import io.netlab.lab.ScenarioRun;
import io.netlab.report.DiagnosisText;
import io.netlab.report.RunReport;
import io.netlab.report.RunText;
import io.netlab.shell.repl.grammar.Reading;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.text.Words;
import java.util.List;

/** {@code check ...}: makes one check in the words of a scenario, or all of the scenario that was run. */
final class CheckCommand implements LabCommand {
    private static final String INDENT = "    ";

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String arguments() {
        return "[VERB TARGET [KEY VALUE]...]";
    }

    @Override
    public String about() {
        return "makes one check in the words of a scenario; alone, all checks of the scenario that was run";
    }

    @Override
    public String more() {
        return "VERB is one of " + String.join(", ", CheckWords.VERBS) + ".\n"
                + "A check is tried until it holds, for 10 s unless \"within 2s\" is said. "
                + "What must fail names the reason: expect network-unreachable.";
    }

    @Override
    public List<String> example() {
        return List.of(
                "run veth-pair",
                "check ping 192.168.0.12 from ns1",
                "check link veth-ns1 in ns1 state up",
                "check ping 192.168.0.12 from host expect network-unreachable",
                "check");
    }

    @Override
    public void read(Reading reading) {
        CheckWords.read(reading);
    }

    @Override
    public int run(Typed typed, Workplace work) {
        if (typed.first().isEmpty()) {
            return all(work);
        }
        Check check = CheckWords.check(typed, work.lab().observe());
        CheckResult result;
        try {
            result = work.lab().diagnosed(work.lab().verifier().verify(check));
        } finally {
            work.lab().verifier().release(); // its sockets would keep a namespace alive that is deleted next
        }
        work.screen().print(text(result, work.screen().page()));
        return result.passed() ? 0 : 1;
    }

    private static int all(Workplace work) {
        RunReport report;
        try {
            report = new ScenarioRun(work.lab(), work.scenario(), (phase, done, total) -> {}).verify("", "");
        } finally {
            work.lab().verifier().release();
        }
        work.screen().print(RunText.render(report, work.screen().page(), false));
        return report.isGood() ? 0 : 1;
    }

    private static String text(CheckResult result, Page page) {
        String sign = result.passed() ? page.glyphs().passed() : page.glyphs().failed();
        MarkedText head = MarkedText.of("  ")
                .plus(MarkedText.of(result.passed() ? Mark.GOOD : Mark.BAD, sign))
                .plus(" " + result.check().title());
        if (result.passed()) {
            return head.plus("   " + Words.duration(result.took())).on(page) + "\n";
        }
        StringBuilder text = new StringBuilder(head.on(page)).append('\n');
        append(text, "tried      " + result.tried(), page);
        append(text, "seen       " + result.seen(), page);
        result.diagnosis()
                .ifPresentOrElse(
                        found -> DiagnosisText.lines(found, page, page.width() - INDENT.length())
                                .forEach(line -> text.append(
                                                MarkedText.of(INDENT).plus(line).on(page))
                                        .append('\n')),
                        () -> result.evidence().forEach(line -> append(text, "evidence   " + line, page)));
        return text.toString();
    }

    private static void append(StringBuilder text, String line, Page page) {
        text.append(MarkedText.of(INDENT + line).on(page)).append('\n');
    }
}

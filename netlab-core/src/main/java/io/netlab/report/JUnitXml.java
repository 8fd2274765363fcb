package io.netlab.report;

import io.netlab.check.CheckResult;
import io.netlab.report.RunReport.Checked;
import io.netlab.report.RunReport.Done;
import io.netlab.report.RunReport.Entry;
import io.netlab.text.Words;
import io.netlab.text.XmlText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs in the XML of JUnit, which test dashboards read: a suite for each scenario, a case for each step and check, an
 * error for what stopped the work. Keeps to the stricter of the two schemas that are in use (Ant's).
 */
public final class JUnitXml {
    private final XmlText xml = new XmlText();

    private JUnitXml() {}

    /** The document. */
    public static String render(List<RunReport> runs) {
        return new JUnitXml().document(runs);
    }

    private String document(List<RunReport> runs) {
        xml.open("testsuites");
        for (int i = 0; i < runs.size(); i++) {
            suite(runs.get(i), i);
        }
        return xml.close("testsuites").text();
    }

    private void suite(RunReport run, int id) {
        xml.open("testsuite", attributes(run, id));
        properties(run);
        run.failures().forEach(failure -> error(run, failure));
        run.entries().forEach(entry -> testCase(run, entry));
        remains(run);
        xml.empty("system-out").empty("system-err").close("testsuite");
    }

    private static String[] attributes(RunReport run, int id) {
        int left = run.removal().left().isEmpty() ? 0 : 1;
        int cases = run.entries().size() + run.failures().size() + left;
        return new String[] {
            "id", Integer.toString(id),
            "name", run.scenario(),
            "package", "netlab",
            "hostname", "localhost",
            "timestamp", timestamp(run),
            "tests", Integer.toString(cases),
            "failures", Integer.toString(run.failed() + left),
            "errors", Integer.toString(run.failures().size()),
            "time", seconds(run.total())
        };
    }

    /** Without a zone, as the schema has it; in UTC. */
    private static String timestamp(RunReport run) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                run.started().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    private void properties(RunReport run) {
        xml.open("properties");
        property("title", run.title());
        property("lab", run.lab());
        property("built", String.join(", ", run.build().parts()));
        property("ops", Integer.toString(run.build().ops()));
        property("build", Words.duration(run.build().took()));
        property("removal", Words.duration(run.removal().took()));
        xml.close("properties");
    }

    /** The schema wants a value of one character at least. */
    private void property(String name, String value) {
        if (!value.isBlank()) {
            xml.empty("property", "name", name, "value", value);
        }
    }

    private void error(RunReport run, RunReport.Failure failure) {
        xml.open("testcase", "name", "the run goes through", "classname", className(run), "time", "0.000000");
        xml.element(
                "error",
                failure.message(),
                "message",
                firstLine(failure.message()),
                "type",
                "exit " + failure.exitCode());
        xml.close("testcase");
    }

    private void remains(RunReport run) {
        List<String> left = run.removal().left();
        if (!left.isEmpty()) {
            xml.open("testcase", "name", "nothing is left", "classname", className(run), "time", "0.000000");
            xml.element(
                    "failure",
                    String.join("\n", left),
                    "message",
                    Words.count(left.size(), "thing") + " left",
                    "type",
                    "left");
            xml.close("testcase");
        }
    }

    private void testCase(RunReport run, Entry entry) {
        String[] attributes = {"name", entry.title(), "classname", className(run), "time", seconds(entry.took())};
        if (entry.passed()) {
            xml.empty("testcase", attributes);
            return;
        }
        xml.open("testcase", attributes);
        if (entry instanceof Checked checked) {
            CheckResult result = checked.result();
            xml.element("failure", text(checked), "message", firstLine(result.seen()), "type", "check");
        }
        if (entry instanceof Done done) {
            String text = done.fault() + "\nat " + done.position();
            xml.element("failure", text, "message", firstLine(done.fault()), "type", "step");
        }
        xml.close("testcase");
    }

    private static String text(Checked checked) {
        CheckResult result = checked.result();
        List<String> lines = new ArrayList<>();
        lines.add("tried: " + result.tried());
        lines.add("wanted: " + Expected.word(result.check()));
        lines.add("seen: " + result.seen());
        result.evidence().forEach(line -> lines.add("evidence: " + line));
        lines.add("at " + checked.position());
        return String.join("\n", lines);
    }

    private static String className(RunReport run) {
        return "netlab." + run.scenario();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** Seconds with six places: a round trip takes microseconds. */
    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 9)
                .setScale(6, RoundingMode.HALF_UP)
                .toPlainString();
    }
}

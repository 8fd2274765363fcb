package io.netlab.report;

import io.netlab.check.CheckResult;
import io.netlab.error.Position;
import io.netlab.report.RunReport.Checked;
import io.netlab.report.RunReport.Done;
import io.netlab.report.RunReport.Entry;
import io.netlab.text.JsonText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Runs as JSON, for programs: one object for one run, a list for several. Fields may be added, but keep their names and
 * meanings while {@code version} is 1; all times are milliseconds. A check
 * expects an outcome of a probe, or that a state {@code holds} or {@code does-not-hold}:
 *
 * <pre>
 * {"version": 1, "scenario", "title", "lab", "started": "2026-01-01T00:00:00Z", "exitCode", "totalMs",
 *  "passed", "failed",
 *  "build": {"parts": ["bridge docker0 172.17.0.1/16"], "ops", "ms"},
 *  "steps": [{"line", "node", "passed", "fault", "at": {"file", "line", "column"}, "ms"} or a check],
 *  "checks": [{"check", "node", "expected": "reply", "passed", "tried", "seen", "evidence": [],
 *              "diagnosis": {see DiagnosisJson}, "at": {...}, "ms"}],
 *  "removal": {"left": [], "ms"},
 *  "failures": [{"message", "exitCode"}]}
 * </pre>
 */
public final class RunJson {
    private static final int VERSION = 1;

    private final JsonGenerator json;

    private RunJson(JsonGenerator json) {
        this.json = json;
    }

    /** One run as an object. */
    public static String render(RunReport run) {
        return JsonText.of(json -> new RunJson(json).run(run));
    }

    /** Several runs as a list of objects. */
    public static String render(List<RunReport> runs) {
        return JsonText.of(json -> {
            json.writeStartArray();
            runs.forEach(new RunJson(json)::run);
            json.writeEndArray();
        });
    }

    private void run(RunReport run) {
        json.writeStartObject();
        json.writeNumberProperty("version", VERSION);
        json.writeStringProperty("scenario", run.scenario());
        json.writeStringProperty("title", run.title());
        json.writeStringProperty("lab", run.lab());
        json.writeStringProperty("started", run.started().toString());
        json.writeNumberProperty("exitCode", run.exitCode());
        milliseconds("totalMs", run.total());
        json.writeNumberProperty("passed", run.passed());
        json.writeNumberProperty("failed", run.failed());
        build(run.build());
        entries("steps", run.steps());
        entries("checks", run.checks());
        removal(run.removal());
        failures(run.failures());
        json.writeEndObject();
    }

    private void build(RunReport.Build build) {
        json.writeObjectPropertyStart("build");
        JsonText.strings(json, "parts", build.parts());
        json.writeNumberProperty("ops", build.ops());
        milliseconds("ms", build.took());
        json.writeEndObject();
    }

    private void entries(String name, List<? extends Entry> entries) {
        json.writeArrayPropertyStart(name);
        for (Entry entry : entries) {
            json.writeStartObject();
            if (entry instanceof Done done) {
                step(done);
            }
            if (entry instanceof Checked checked) {
                check(checked.result());
            }
            at(entry.position());
            milliseconds("ms", entry.took());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void step(Done step) {
        json.writeStringProperty("line", step.line());
        json.writeStringProperty("node", step.node().text());
        json.writeBooleanProperty("passed", step.passed());
        json.writeStringProperty("fault", step.fault());
    }

    private void check(CheckResult result) {
        json.writeStringProperty("check", result.check().title());
        json.writeStringProperty("node", result.check().claim().node().text());
        json.writeStringProperty("expected", Expected.word(result.check()));
        json.writeBooleanProperty("passed", result.passed());
        json.writeStringProperty("tried", result.tried());
        json.writeStringProperty("seen", result.seen());
        JsonText.strings(json, "evidence", result.evidence());
        result.diagnosis().ifPresent(found -> DiagnosisJson.property(json, found));
    }

    private void at(Position position) {
        json.writeObjectPropertyStart("at");
        json.writeStringProperty("file", position.file());
        json.writeNumberProperty("line", position.line());
        json.writeNumberProperty("column", position.column());
        json.writeEndObject();
    }

    private void removal(RunReport.Removal removal) {
        json.writeObjectPropertyStart("removal");
        JsonText.strings(json, "left", removal.left());
        milliseconds("ms", removal.took());
        json.writeEndObject();
    }

    private void failures(List<RunReport.Failure> failures) {
        json.writeArrayPropertyStart("failures");
        for (RunReport.Failure failure : failures) {
            json.writeStartObject();
            json.writeStringProperty("message", failure.message());
            json.writeNumberProperty("exitCode", failure.exitCode());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Three places: a microsecond. */
    private void milliseconds(String name, Duration duration) {
        BigDecimal value = BigDecimal.valueOf(duration.toNanos(), 6).setScale(3, RoundingMode.HALF_UP);
        json.writeNumberProperty(name, value);
    }
}

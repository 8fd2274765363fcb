package io.netlab.shell;

import io.netlab.report.JUnitXml;
import io.netlab.report.RunJson;
import io.netlab.report.RunReport;
import io.netlab.report.RunText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What {@code --report KIND[=PATH]} asks for: text and JSON to the screen or to a file, JUnit XML to a file. */
record Report(Kind kind, Optional<String> path) {
    /** The kinds of reports. */
    enum Kind {
        TEXT,
        JSON,
        JUNIT
    }

    /** All that are asked for; the text on the screen when none is. Throws ParameterException on an unknown kind. */
    static List<Report> of(ParseResult arguments) {
        List<Report> reports = new ArrayList<>();
        for (String word : Arguments.values(arguments, "--report")) {
            reports.add(parse(word, arguments));
        }
        boolean screen = reports.stream().anyMatch(report -> report.path.isEmpty());
        if (!screen) {
            reports.add(new Report(Kind.TEXT, Optional.empty()));
        }
        return List.copyOf(reports);
    }

    private static Report parse(String word, ParseResult arguments) {
        int equals = word.indexOf('=');
        String kind = equals < 0 ? word : word.substring(0, equals);
        Optional<String> path = equals < 0 ? Optional.empty() : Optional.of(word.substring(equals + 1));
        return switch (kind) {
            case "text" -> new Report(Kind.TEXT, path);
            case "json" -> new Report(Kind.JSON, path);
            case "junit" -> new Report(Kind.JUNIT, path);
            default ->
                throw new ParameterException(
                        arguments.commandSpec().commandLine(),
                        "--report takes text, json or junit, and behind a = the file to write, not \"" + word + "\"");
        };
    }

    /** True when every run is to be told as soon as it ends. */
    boolean isScreenText() {
        return kind == Kind.TEXT && path.isEmpty();
    }

    /** Writes the report of all runs to where it belongs. */
    void write(List<RunReport> runs, Console console, boolean verbose) {
        String content = switch (kind) {
            case TEXT -> text(runs, console, verbose);
            case JSON -> RunJson.render(runs);
            case JUNIT -> JUnitXml.render(runs);
        };
        if (path.isPresent()) {
            Outputs.write(path.get(), content);
            return;
        }
        console.print(content);
    }

    private static String text(List<RunReport> runs, Console console, boolean verbose) {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(RunText.render(run, console.page(), verbose)));
        return text.append(runs.size() > 1 ? RunText.total(runs, console.page()) : "")
                .toString();
    }
}

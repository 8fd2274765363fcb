package io.netlab.scenario.file;

import io.netlab.error.InvalidInputException;
import io.netlab.error.Problem;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.yaml.YamlText;
import java.util.List;
import java.util.Map;

/** Reads scenario texts for tests, and tells problems as {@code line:column+length message | suggestion}. */
final class Mistakes {
    private Mistakes() {}

    static Scenario read(String... lines) {
        return ScenarioReader.read(new YamlText("web.yaml", text(lines)), Map.of());
    }

    static List<String> of(String... lines) {
        return inText(text(lines), Map.of());
    }

    static List<String> inText(String text, Map<String, String> chosen) {
        try {
            ScenarioReader.read(new YamlText("web.yaml", text), chosen);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems().stream().map(Mistakes::tell).toList();
        }
    }

    private static String text(String... lines) {
        return "netlab: 1\n" + String.join("\n", lines) + "\n";
    }

    private static String tell(Problem problem) {
        String place = problem.position().line() == 0
                ? problem.position().file()
                : problem.position().line() + ":" + problem.position().column() + "+"
                        + problem.position().length();
        return place + " " + problem.message() + (problem.suggestion().isEmpty() ? "" : " | " + problem.suggestion());
    }
}

package io.netlab.shell;

import io.netlab.error.Problem;
import io.netlab.error.ProblemReport;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.text.Words;
import io.netlab.tutorial.TutorialLint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code netlab lint FILE|DIR...}: what is wrong with tutorials, and where their translations differ. */
final class LintCommand implements Subcommand {
    @Override
    public CommandSpec spec() {
        return Arguments.command("Checks tutorials: form, names, hints, and whether all languages say the same.")
                .addPositional(Arguments.operands(
                        "FILE|DIR", "1..*", "Tutorials in directories en and zh, or the directory above these."));
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        List<YamlText> files = Arguments.operands(arguments).stream()
                .distinct()
                .map(Inputs::text)
                .toList();
        Map<String, List<Problem>> problems = TutorialLint.of(files).stream()
                .collect(
                        Collectors.groupingBy(problem -> problem.position().file(), TreeMap::new, Collectors.toList()));
        problems.forEach((file, found) -> console.err().println(ProblemReport.render(file, found, lines(files, file))));
        console.err().flush();
        if (!problems.isEmpty()) {
            return Program.USAGE;
        }
        console.print(Words.count(files.size(), "tutorial") + ": nothing is wrong\n");
        return 0;
    }

    private static List<String> lines(List<YamlText> files, String file) {
        return files.stream()
                .filter(text -> text.file().equals(file))
                .flatMap(text -> text.lines().stream())
                .toList();
    }
}

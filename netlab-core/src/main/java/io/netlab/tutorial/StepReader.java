package io.netlab.tutorial;

import io.netlab.error.InvalidInputException;
import io.netlab.error.Position;
import io.netlab.error.Problem;
import io.netlab.error.Problems;
import io.netlab.language.Command;
import io.netlab.language.CommandLine;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.file.ScenarioReader;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the steps of one tutorial, one after the other: what a step's goals may speak of is what the last start state
 * declared, and what command lines may have made since.
 */
final class StepReader {
    /** Of a variable that gets its value only when the step is done. */
    private static final String SOME_VALUE = "1";

    private final FileLines file;
    private final Problems problems;
    private Optional<Fence> start = Optional.empty();
    private final List<String> linesSince = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();

    StepReader(FileLines file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    TutorialStep read(Outline.Section section) {
        section.after()
                .fences
                .forEach(fence -> problems.add(
                        file.position(fence.line()), "below the heading ### there is only what is told afterwards"));
        Optional<Fence> ownStart = only(section, Fence.Kind.START);
        if (ownStart.isPresent()) {
            start = ownStart;
            linesSince.clear();
            variables.clear();
        }
        List<Line> lines = lines(section);
        Optional<Scenario> scenario = scenario(only(section, Fence.Kind.GOALS));
        List<Goal> goals = new ArrayList<>(goals(scenario, false));
        Optional<Fence> controls = only(section, Fence.Kind.CONTROLS);
        controls.ifPresent(fence -> goals.addAll(goals(scenario(controls), true)));
        scenario.ifPresent(this::declareVariables);
        lines.forEach(this::check);
        return new TutorialStep(
                file.position(section.line()),
                section.title(),
                section.before().prose,
                lines,
                ownStart.flatMap(fence -> scenario),
                goals,
                only(section, Fence.Kind.PREDICTION).flatMap(fence -> PredictionReader.read(fence, file, problems)),
                hints(section),
                section.after().prose);
    }

    private Optional<Fence> only(Outline.Section section, Fence.Kind kind) {
        List<Fence> found = section.before().fences.stream()
                .filter(fence -> fence.kind() == kind)
                .toList();
        found.stream().skip(1).forEach(fence -> problems.add(file.position(fence.line()), "a step has one such block"));
        return found.stream().findFirst();
    }

    private List<Line> lines(Outline.Section section) {
        List<Line> lines = new ArrayList<>();
        section.before().fences.stream()
                .filter(fence -> fence.kind().hasLines())
                .forEach(fence -> lines.addAll(Lines.of(fence, file)));
        lines.forEach(line -> linesSince.add(line.text()));
        return lines;
    }

    /** What is declared and what must come true; nothing when something of it is wrong, which is noted. */
    private Optional<Scenario> scenario(Optional<Fence> goals) {
        Map<Integer, String> kept = new TreeMap<>(Map.of(1, "netlab: 1"));
        start.ifPresent(fence -> kept.putAll(fence.numbered()));
        goals.ifPresent(fence -> {
            kept.put(fence.line(), "checks:");
            kept.putAll(fence.numbered());
        });
        YamlText text = file.only(kept);
        try {
            return Optional.of(ScenarioReader.readPart(text, linesSince));
        } catch (InvalidInputException e) {
            FrontMatter.addAll(e, problems);
            return Optional.empty();
        }
    }

    private static List<Goal> goals(Optional<Scenario> scenario, boolean isControl) {
        return scenario.map(Scenario::checks).orElse(List.of()).stream()
                .map(verify -> new Goal(verify.position(), verify.check(), isControl))
                .toList();
    }

    private List<Hint> hints(Outline.Section section) {
        return section.before().fences.stream()
                .filter(fence -> fence.kind() == Fence.Kind.HINT)
                .map(fence -> new Hint(fence.goal(), Outline.paragraphs(String.join("\n", fence.content()))))
                .toList();
    }

    private void declareVariables(Scenario scenario) {
        scenario.processes().forEach(process -> variables.putIfAbsent(process.pidVariable(), SOME_VALUE));
    }

    /** Each line alone, with what those before have set: a wrong one does not hide others. */
    private void check(Line line) {
        try {
            CommandLine.parse(line.text(), NodeName.HOST, variables).forEach(this::remember);
        } catch (InvalidInputException e) {
            e.problems().forEach(problem -> add(problem, line.position()));
        }
    }

    private void remember(Command command) {
        if (command instanceof Command.Assignment assignment) {
            variables.put(assignment.name(), assignment.value());
        } else if (command instanceof Command.Capture capture) {
            variables.put(capture.name(), SOME_VALUE);
        }
    }

    private void add(Problem problem, Position line) {
        Position within = problem.position();
        problems.add(
                new Position(
                        line.file(),
                        line.line() + Math.max(0, within.line() - 1),
                        Math.max(1, within.column()),
                        Math.max(1, within.length())),
                problem.message(),
                problem.suggestion());
    }
}

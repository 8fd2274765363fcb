package io.netlab.scenario.file;

import io.netlab.error.Problems;
import io.netlab.language.ShellWords;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.Step;
import io.netlab.scenario.draft.DraftTopology;
import io.netlab.scenario.draft.Rules;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.Reading;
import io.netlab.scenario.yaml.YamlNode;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.scenario.yaml.YamlTree;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a scenario file. Nothing that it says is run; all that is wrong with it is found at once. */
public final class ScenarioReader {
    private static final long MOST_VALUES_IN_ROUNDS = 1_000_000;

    private final Problems problems = new Problems();
    private final Reading reading = new Reading(problems);
    private final ParameterValues parameters;
    private final SectionBinder sections = new SectionBinder(problems, reading);

    private ScenarioReader(YamlNode file, Map<String, String> chosen, Problems soFar) {
        soFar.list().forEach(problem -> problems.add(problem.position(), problem.message(), problem.suggestion()));
        this.parameters = Parameters.valuesOf(file, chosen, problems);
    }

    /**
     * Reads a scenario; throws InvalidInputException with all problems.
     *
     * @param file what the file is called in messages
     * @param chosen the parameters that the user chose
     */
    public static Scenario read(String file, InputStream in, Map<String, String> chosen) {
        return read(YamlText.read(file, in), chosen);
    }

    /** Reads a scenario from its text; throws InvalidInputException with all problems. */
    public static Scenario read(YamlText text, Map<String, String> chosen) {
        Problems problems = new Problems();
        YamlNode file = YamlTree.parse(text, problems);
        return new ScenarioReader(file, chosen, problems).scenario(nameOf(text.file()), file);
    }

    /**
     * Reads a part of another file that says what a scenario says; throws InvalidInputException with all problems.
     *
     * @param lines command lines that are run before the checks are made: what they name need not be declared
     */
    public static Scenario readPart(YamlText text, List<String> lines) {
        Problems problems = new Problems();
        YamlNode part = YamlTree.parse(text, problems);
        ScenarioReader reader = new ScenarioReader(part, Map.of(), problems);
        lines.stream().flatMap(line -> ShellWords.commands(line).stream()).forEach(reader.sections.draft()::mayMake);
        return reader.scenario(nameOf(text.file()), part);
    }

    private Scenario scenario(String name, YamlNode file) {
        Optional<Fields> fields = reading.read(ScenarioKeys.FILE, new Substitution(parameters, problems).ofFile(file));
        fields.ifPresent(this::addSections);
        sections.expandNetworks();
        List<Step> steps = sections.steps();
        List<Step.Verify> checks = sections.checks();
        Rules.check(sections.draft(), problems);
        problems.throwIfAny();
        String title = fields.flatMap(said -> said.value(ScenarioKeys.TITLE)).orElse(name);
        return new Scenario(
                name,
                title,
                DraftTopology.of(sections.draft()),
                sections.processes(),
                sections.servers(),
                steps,
                checks);
    }

    private void addSections(Fields file) {
        sections.add(file);
        for (Located<YamlNode> repeat : file.list(ScenarioKeys.REPEATS)) {
            repeat(repeat.value());
        }
    }

    /** The first round finds what is wrong with the count, and with the keys even when there is no round at all. */
    private void repeat(YamlNode node) {
        Optional<Fields> first = round(node, 1);
        Optional<Long> said = first.flatMap(fields -> fields.value(ScenarioKeys.COUNT));
        boolean tooMany = said.orElse(0L) * Size.of(node) > MOST_VALUES_IN_ROUNDS;
        if (tooMany) {
            String rounds = said.orElse(0L) + " rounds";
            problems.add(node.position(), rounds + " would make more than " + MOST_VALUES_IN_ROUNDS + " values");
        }
        if (tooMany || said.isEmpty()) {
            sections.draft().gaps().expectAnything();
        }
        long count = tooMany ? 1 : said.orElse(1L);
        if (count > 0) {
            first.ifPresent(sections::add);
        }
        for (long i = 2; i <= count; i++) {
            round(node, i).ifPresent(sections::add);
        }
    }

    private Optional<Fields> round(YamlNode node, long i) {
        Substitution values = new Substitution(parameters.inRound(i), problems);
        return reading.read(ScenarioKeys.REPEAT, node.accept(values));
    }

    private static String nameOf(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.endsWith(".yaml") ? last.substring(0, last.length() - ".yaml".length()) : last;
    }
}

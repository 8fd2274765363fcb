package io.netlab.tutorial;

import io.netlab.error.InvalidInputException;
import io.netlab.error.Position;
import io.netlab.error.Problem;
import io.netlab.error.Problems;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.Reading;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Several;
import io.netlab.scenario.shape.Shape;
import io.netlab.scenario.shape.Type;
import io.netlab.scenario.yaml.YamlTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stands between the two lines {@code ---} at the head of a tutorial, and how YAML within one is read. */
final class FrontMatter {
    /** A name as a file has it. */
    static final Type<String> NAME = Scalars.name("the name of a tutorial", "^[a-z0-9-]+$", FrontMatter::parseName);

    private static final String RULE = "---";
    private static final Key<Long> NETLAB = Key.required("netlab", Scalars.whole(1, 1), "The version of the format.");
    private static final Key<String> ABOUT =
            Key.required("about", Scalars.text(), "One line for the list of tutorials.");
    private static final Key<Long> MINUTES =
            Key.required("minutes", Scalars.whole(1, 180), "How long it takes, about.");
    private static final Key<List<Located<String>>> NEEDS =
            Key.optional("needs", Several.oneOrMore(NAME), "The tutorials to be done before.");
    private static final Key<String> NEXT = Key.optional("next", NAME, "The tutorial that follows.");
    private static final Shape SHAPE =
            new Shape("a tutorial", "What is said of a tutorial.", List.of(NETLAB, ABOUT, MINUTES, NEEDS, NEXT));

    private final int end;
    private final Optional<Fields> fields;

    private FrontMatter(int end, Optional<Fields> fields) {
        this.end = end;
        this.fields = fields;
    }

    static FrontMatter read(FileLines file, Problems problems) {
        List<String> lines = file.lines();
        boolean begins = !lines.isEmpty() && lines.get(0).equals(RULE);
        int end = begins ? lines.subList(1, lines.size()).indexOf(RULE) + 2 : 0;
        if (end < 3) {
            problems.add(
                    file.lines().isEmpty() ? Position.ofFile(file.file()) : file.position(1),
                    "a tutorial begins with a line " + RULE + ", keys like \"about: one line\", and another line "
                            + RULE);
            return new FrontMatter(Math.min(end, 1), Optional.empty());
        }
        Map<Integer, String> kept = new TreeMap<>();
        for (int number = 2; number < end; number++) {
            kept.put(number, lines.get(number - 1));
        }
        return new FrontMatter(end, yaml(SHAPE, file, kept, problems));
    }

    /** Reads lines of the file as YAML; what is wrong is noted. */
    static <T> Optional<T> yaml(Type<T> type, FileLines file, Map<Integer, String> kept, Problems problems) {
        try {
            return new Reading(problems).read(type, YamlTree.parse(file.only(kept), problems));
        } catch (InvalidInputException e) {
            addAll(e, problems);
            return Optional.empty();
        }
    }

    /** Notes all that another reader found. */
    static void addAll(InvalidInputException found, Problems problems) {
        for (Problem problem : found.problems()) {
            problems.add(problem.position(), problem.message(), problem.suggestion());
        }
    }

    /** The first line behind it. */
    int firstLine() {
        return end + 1;
    }

    String about() {
        return fields.flatMap(said -> said.value(ABOUT)).orElse("");
    }

    int minutes() {
        return fields.flatMap(said -> said.value(MINUTES)).orElse(1L).intValue();
    }

    List<String> needs() {
        return fields.map(said -> said.list(NEEDS)).orElse(List.of()).stream()
                .map(Located::value)
                .toList();
    }

    Optional<String> next() {
        return fields.flatMap(said -> said.value(NEXT));
    }

    private static String parseName(String text) {
        if (!text.matches("[a-z0-9][a-z0-9-]{0,40}")) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no name of a tutorial: small letters, digits and - make one");
        }
        return text;
    }
}

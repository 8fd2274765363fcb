package io.netlab.tutorial;

import io.netlab.error.Problems;
import io.netlab.scenario.yaml.YamlText;
import java.util.List;

/** Reads a tutorial. Nothing that it says is run; all that is wrong with it is found at once. */
public final class TutorialReader {
    private final FileLines file;
    private final Problems problems = new Problems();

    private TutorialReader(FileLines file) {
        this.file = file;
    }

    /** Reads a tutorial from its text; throws InvalidInputException with all problems. */
    public static Tutorial read(YamlText text, Language language) {
        return new TutorialReader(FileLines.of(text)).tutorial(language);
    }

    private Tutorial tutorial(Language language) {
        FrontMatter front = FrontMatter.read(file, problems);
        Outline outline = Outline.of(file, front.firstLine(), problems);
        StepReader reader = new StepReader(file, problems);
        List<TutorialStep> steps = outline.sections().stream().map(reader::read).toList();
        checkIsWhole(outline);
        problems.throwIfAny();
        return new Tutorial(
                nameOf(file.file()),
                language,
                outline.title(),
                front.about(),
                front.needs(),
                front.next(),
                front.minutes(),
                outline.introduction(),
                steps);
    }

    private void checkIsWhole(Outline outline) {
        if (!file.lines().isEmpty() && outline.title().isEmpty()) {
            problems.add(file.position(1), "a tutorial has a title: a line \"# Title\" below the second ---");
        }
        if (!file.lines().isEmpty() && outline.sections().isEmpty()) {
            problems.add(file.position(1), "a tutorial has steps: each begins with a line \"## What it is about\"");
        }
    }

    /** {@code tutorials/en/loopback.md} is called {@code loopback}. */
    static String nameOf(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.endsWith(".md") ? last.substring(0, last.length() - ".md".length()) : last;
    }
}

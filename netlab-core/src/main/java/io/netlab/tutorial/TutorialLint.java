package io.netlab.tutorial;

import io.netlab.error.InvalidInputException;
import io.netlab.error.Position;
import io.netlab.error.Problem;
import io.netlab.error.Problems;
import io.netlab.error.Spelling;
import io.netlab.scenario.yaml.YamlText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks at tutorials as their teacher should: is each whole, and does each say the same in all languages. */
public final class TutorialLint {
    private final Problems problems = new Problems();
    private final Set<String> names = new TreeSet<>(Tutorials.names());
    private final Map<String, Map<Language, Tutorial>> read = new TreeMap<>();
    private final Map<String, Set<Language>> seen = new TreeMap<>();

    private TutorialLint() {}

    /** All that is wrong with these files; a translation is looked for among them. */
    public static List<Problem> of(List<YamlText> files) {
        TutorialLint lint = new TutorialLint();
        files.forEach(file -> lint.names.add(TutorialReader.nameOf(file.file())));
        files.forEach(lint::read);
        lint.read.values().forEach(lint::check);
        lint.seen.forEach(lint::checkIsTranslated);
        return lint.problems.list();
    }

    /** The directory that a file lies in names its language. */
    public static Optional<Language> languageOf(String file) {
        String[] parts = file.split("/", -1);
        return parts.length < 2 ? Optional.empty() : Language.of(parts[parts.length - 2]);
    }

    private void read(YamlText file) {
        Optional<Language> language = languageOf(file.file());
        if (language.isEmpty()) {
            problems.add(
                    Position.ofFile(file.file()),
                    "a tutorial lies in a directory that is named after its language, en or zh");
            return;
        }
        String pair = pairOf(file.file());
        seen.computeIfAbsent(pair, name -> new TreeSet<>()).add(language.get());
        try {
            Tutorial tutorial = TutorialReader.read(file, language.get());
            read.computeIfAbsent(pair, name -> new EnumMap<>(Language.class)).put(language.get(), tutorial);
            checkNames(tutorial, file.file());
        } catch (InvalidInputException e) {
            FrontMatter.addAll(e, problems);
        }
    }

    /** What a tutorial and its translations have in common: {@code tutorials/?/loopback.md}. */
    private static String pairOf(String file) {
        int name = file.lastIndexOf('/');
        int language = file.lastIndexOf('/', name - 1);
        return file.substring(0, language + 1) + "?" + file.substring(name);
    }

    private void checkNames(Tutorial tutorial, String file) {
        Set<String> named = new TreeSet<>(tutorial.needs());
        tutorial.next().ifPresent(named::add);
        named.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> problems.add(
                        Position.ofFile(file),
                        "it speaks of a tutorial \"" + name + "\", which there is not",
                        Spelling.suggest(name, names)));
    }

    private void check(Map<Language, Tutorial> languages) {
        languages.values().forEach(tutorial -> StepLint.check(tutorial, problems));
        Optional.ofNullable(languages.get(Language.EN))
                .ifPresent(original -> languages.values().stream()
                        .filter(tutorial -> tutorial.language() != Language.EN)
                        .forEach(translation -> TranslationLint.check(original, translation, problems)));
    }

    private void checkIsTranslated(String pair, Set<Language> there) {
        for (Language language : Language.values()) {
            if (!there.contains(language)) {
                problems.add(
                        Position.ofFile(
                                pair.replace("?", there.iterator().next().word())),
                        "there is no translation: " + pair.replace("?", language.word()) + " is missing");
            }
        }
    }
}

package io.netlab.shell.repl.command;

import io.netlab.tutorial.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code learn} was asked for.
 *
 * @param name the tutorial, or none for the list
 * @param step the step to begin at; unless said, where the person left off
 */
record LearnRequest(Optional<String> name, Language language, Optional<Integer> step) {
    static LearnRequest of(Typed typed) {
        Optional<String> name = Optional.empty();
        Language language = Language.wantedBy(System.getenv());
        Optional<Integer> step = Optional.empty();
        List<String> words = typed.arguments();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--lang")) {
                language = language(typed, ++i);
            } else if (word.equals("--step")) {
                step = Optional.of(step(typed, ++i));
            } else if (name.isEmpty() && !word.startsWith("-")) {
                name = Optional.of(word);
            } else {
                throw typed.refusal(i + 1, "learn: this cannot stand here", "learn [NAME] [--lang en|zh] [--step N]");
            }
        }
        return new LearnRequest(name, language, step);
    }

    private static Language language(Typed typed, int argument) {
        String word = word(typed, argument, "the language");
        return Language.of(word)
                .orElseThrow(() -> typed.unknown(
                        argument + 1,
                        "language of tutorials",
                        Stream.of(Language.values()).map(Language::word).toList()));
    }

    private static int step(Typed typed, int argument) {
        String word = word(typed, argument, "the number of a step");
        if (!word.matches("[1-9][0-9]?")) {
            throw typed.refusal(argument + 1, "\"" + word + "\" is no number of a step", "");
        }
        return Integer.parseInt(word);
    }

    private static String word(Typed typed, int argument, String what) {
        List<String> words = typed.arguments();
        if (argument >= words.size()) {
            throw typed.refusal(argument + 1, "learn: " + what + " is missing", "");
        }
        return words.get(argument);
    }
}

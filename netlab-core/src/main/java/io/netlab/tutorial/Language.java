package io.netlab.tutorial;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that tutorials are written in. */
public enum Language {
    EN,
    ZH;

    /** {@code en}, {@code zh}: the name of its directory. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of that word, if there is one. */
    public static Optional<Language> of(String word) {
        return Stream.of(values())
                .filter(language -> language.word().equals(word))
                .findFirst();
    }

    /** What a person's environment asks for; the first variable that is set decides (locale(7)), English otherwise. */
    public static Language wantedBy(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("zh"))
                .map(value -> ZH)
                .orElse(EN);
    }
}

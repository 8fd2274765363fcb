package io.netlab.language;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes words so that a shell reads them back as they are. */
final class Quoting {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./!^-]+");

    private Quoting() {}

    /** The word itself, or in single quotes where a shell would see more in it. */
    static String quote(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    static String quote(Collection<String> words) {
        return words.stream().map(Quoting::quote).collect(Collectors.joining(" "));
    }
}

package io.netlab.scenario.text;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as YAML, plain where that is safe and in quotes where it is not. */
final class YamlWords {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/][A-Za-z0-9_./-]*( [A-Za-z0-9_./-]+)*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]+(\\.[0-9]+){3}(/[0-9]+)?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z/].*");

    /** What YAML 1.1 takes for something other than text. */
    private static final Set<String> TAKEN = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan");

    private YamlWords() {}

    /** A text, a name or an address. */
    static String text(String text) {
        boolean isSafe = PLAIN.matcher(text).matches()
                && (WORD.matcher(text).matches() || ADDRESS.matcher(text).matches())
                && !TAKEN.contains(text.toLowerCase(Locale.ROOT));
        return isSafe ? text : quoted(text);
    }

    /** A text that may be a number: quotes do not matter to the reader, and are left away. */
    static String value(String text) {
        return NUMBER.matcher(text).matches() && text.length() < 16 ? text : text(text);
    }

    /** {@code ${NAME}} would be a parameter. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.replace("${", "$${").chars().forEach(character -> quoted.append(escaped((char) character)));
        return quoted.append('"').toString();
    }

    private static String escaped(char character) {
        if (character == '"' || character == '\\') {
            return "\\" + character;
        }
        return character < ' ' || (character >= 0x7f && character < 0xa0)
                ? String.format("\\u%04x", (int) character)
                : String.valueOf(character);
    }

    static String yes(boolean on) {
        return on ? "yes" : "no";
    }

    /** {@code { a: 1, b: 2 }}; the values are YAML already. */
    static String map(List<Map.Entry<String, String>> entries) {
        return entries.isEmpty()
                ? "{}"
                : entries.stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining(", ", "{ ", " }"));
    }

    /** {@code [a, b]}, or the one value alone. */
    static String oneOrMore(Collection<String> values) {
        return values.size() == 1
                ? values.iterator().next()
                : values.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}

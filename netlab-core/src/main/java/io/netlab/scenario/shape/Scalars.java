package io.netlab.scenario.shape;

import io.netlab.error.Spelling;
import io.netlab.scenario.yaml.YamlNode.Kind;
import io.netlab.scenario.yaml.YamlNode.Scalar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The types of single values. In the schema each also takes a text with a {@code ${parameter}} in it. */
public final class Scalars {
    private static final List<String> ON = List.of("yes", "on", "true");
    private static final List<String> OFF = List.of("no", "off", "false");

    private Scalars() {}

    /** Any text, number or flag, as it is written. */
    public static Type<String> text() {
        return new AnyText();
    }

    /**
     * A text in a form of its own.
     *
     * @param what the form in a sentence: {@code an address like 172.17.0.2}
     * @param pattern a pattern that every right text has, for editors
     * @param parser makes the value, or throws IllegalArgumentException with a sentence for the user
     */
    public static <T> Type<T> parsed(String what, String pattern, Function<String, T> parser) {
        return new Parsed<>(what, pattern, parser, false);
    }

    /** Like {@link #parsed}, for names that may look like a number or a flag. */
    public static <T> Type<T> name(String what, String pattern, Function<String, T> parser) {
        return new Parsed<>(what, pattern, parser, true);
    }

    /** A whole number within bounds. */
    public static Type<Long> whole(long min, long max) {
        return new Whole(min, max);
    }

    /** {@code yes} or {@code no}, also as {@code on}/{@code off} and {@code true}/{@code false}. */
    public static Type<Boolean> flag() {
        return new Flag();
    }

    /** One of several words. */
    public static <E> Type<E> choice(String what, List<E> values, Function<E, String> word) {
        return new Choice<>(what, List.copyOf(values), word);
    }

    /** A time: {@code 2s} or {@code 500ms}. */
    public static Type<Duration> duration() {
        return new Parsed<>("a time like 2s or 500ms", "^[0-9]{1,6}(s|ms)$", Scalars::parseDuration, false);
    }

    private record AnyText() implements ScalarType<String> {
        @Override
        public String what() {
            return "a text";
        }

        @Override
        public Optional<String> readScalar(Scalar scalar, Reading reading) {
            return Optional.of(scalar.text());
        }

        @Override
        public Json schema() {
            return Json.object().with("type", Json.texts(List.of("string", "number", "boolean")));
        }
    }

    private record Parsed<T>(String what, String pattern, Function<String, T> parser, boolean bare)
            implements ScalarType<T> {
        @Override
        public Optional<T> readScalar(Scalar scalar, Reading reading) {
            try {
                return Optional.of(parser.apply(scalar.text()));
            } catch (IllegalArgumentException e) {
                reading.refuse(scalar.position(), String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }

        @Override
        public Json schema() {
            Json text = Json.ofType("string").with("pattern", pattern);
            Json other = Json.object().with("type", Json.texts(List.of("number", "boolean")));
            return bare ? Json.anyOf(text, other, placeholder()) : Json.anyOf(text, placeholder());
        }
    }

    private record Whole(long min, long max) implements ScalarType<Long> {
        @Override
        public String what() {
            return "a whole number";
        }

        @Override
        public Optional<Long> readScalar(Scalar scalar, Reading reading) {
            if (scalar.kind() != Kind.WHOLE) {
                String hint = scalar.text().matches("[0-9]+") ? "take the quotes away" : "";
                reading.refuse(scalar.position(), scalar.what() + " is not a whole number", hint);
                return Optional.empty();
            }
            boolean huge = scalar.text().length() > 18;
            long value = huge ? 0 : Long.parseLong(scalar.text());
            if (huge || value < min || value > max) {
                reading.refuse(scalar.position(), scalar.text() + " is outside " + min + " to " + max);
                return Optional.empty();
            }
            return Optional.of(value);
        }

        @Override
        public Json schema() {
            Json number =
                    Json.ofType("integer").with("minimum", Json.number(min)).with("maximum", Json.number(max));
            return Json.anyOf(number, placeholder());
        }
    }

    private record Flag() implements ScalarType<Boolean> {
        @Override
        public String what() {
            return "yes or no";
        }

        @Override
        public Optional<Boolean> readScalar(Scalar scalar, Reading reading) {
            if (ON.contains(scalar.text()) || OFF.contains(scalar.text())) {
                return Optional.of(ON.contains(scalar.text()));
            }
            reading.refuse(scalar.position(), scalar.what() + " is neither yes nor no");
            return Optional.empty();
        }

        @Override
        public Json schema() {
            List<String> words = new ArrayList<>(ON);
            words.addAll(OFF);
            return Json.anyOf(Json.ofType("boolean"), Json.object().with("enum", Json.texts(words)), placeholder());
        }
    }

    private record Choice<E>(String what, List<E> values, Function<E, String> word) implements ScalarType<E> {
        @Override
        public Optional<E> readScalar(Scalar scalar, Reading reading) {
            for (E value : values) {
                if (word.apply(value).equals(scalar.text())) {
                    return Optional.of(value);
                }
            }
            String message = scalar.what() + " is not " + what + ": " + String.join(", ", words());
            reading.refuse(scalar.position(), message, Spelling.suggest(scalar.text(), words()));
            return Optional.empty();
        }

        @Override
        public Json schema() {
            return Json.anyOf(Json.object().with("enum", Json.texts(words())), placeholder());
        }

        private List<String> words() {
            return values.stream().map(word).toList();
        }
    }

    private static Duration parseDuration(String text) {
        if (!text.matches("[0-9]{1,6}(s|ms)")) {
            throw new IllegalArgumentException("\"" + text + "\" is not a time like 2s or 500ms");
        }
        return text.endsWith("ms")
                ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                : Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1)));
    }

    private static Json placeholder() {
        return Json.ofType("string").with("pattern", "\\$\\{");
    }
}

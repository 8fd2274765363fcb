package io.netlab.lesson;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that happened in a tutorial, as it is written down: {@code loopback 2 done}.
 *
 * @param step the number of the step, from 1
 * @param number the choice that was answered, or how many hints were seen; else 0
 */
public record Event(String tutorial, int step, Kind kind, int number) {
    private static final Pattern LINE =
            Pattern.compile("([a-z0-9][a-z0-9-]{0,40}) ([1-9][0-9]?) ([a-z]+)(?: ([0-9]{1,2}))?");

    /** What can happen. */
    public enum Kind {
        /** The step began. */
        BEGUN,
        /** A prediction was answered. */
        ANSWERED,
        /** A hint was seen. */
        HINTED,
        /** All goals were reached. */
        DONE,
        /** The step was left to netlab. */
        SKIPPED;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a line says; nothing when it is not one of these, whoever wrote it. */
    public static Optional<Event> parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
        return Stream.of(Kind.values())
                .filter(kind -> kind.word().equals(parts.group(3)))
                .map(kind -> new Event(parts.group(1), Integer.parseInt(parts.group(2)), kind, number))
                .findFirst();
    }

    @Override
    public String toString() {
        return tutorial + " " + step + " " + kind.word() + (number == 0 ? "" : " " + number);
    }
}

package io.netlab.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers and times as a reader wants them, and long texts in short lines. */
public final class Words {
    private static final long MICROSECOND = 1_000;
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private Words() {}

    /** {@code 0.06 ms}, {@code 9 ms}, {@code 1.0 s}, {@code 2 min 5 s}. */
    public static String duration(Duration duration) {
        long nanos = Math.max(0, duration.toNanos());
        long hundredths = rounded(nanos, 10 * MICROSECOND);
        if (hundredths < 100) {
            return hundredths == 0 ? (nanos == 0 ? "0 ms" : "<0.01 ms") : "0." + twoDigits(hundredths) + " ms";
        }
        if (rounded(nanos, MILLISECOND) < 1_000) {
            return rounded(nanos, MILLISECOND) + " ms";
        }
        long tenths = rounded(nanos, SECOND / 10);
        if (tenths < 600) {
            return tenths / 10 + "." + tenths % 10 + " s";
        }
        long seconds = rounded(nanos, SECOND);
        return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
    }

    private static long rounded(long number, long unit) {
        return (number + unit / 2) / unit;
    }

    private static String twoDigits(long number) {
        return (number < 10 ? "0" : "") + number;
    }

    /** Always in milliseconds, as ping tells a round trip: {@code 12.06 ms}. */
    public static String milliseconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f ms", duration.toNanos() / (double) MILLISECOND);
    }

    /** Always in seconds, as a time limit is given: {@code 1.0 s}. */
    public static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toNanos() / (double) SECOND);
    }

    /** {@code 1,000}. */
    public static String number(long number) {
        String digits = Long.toString(number);
        return digits.length() <= 3 || number < 0
                ? digits
                : number(number / 1000) + "," + digits.substring(digits.length() - 3);
    }

    /** {@code 1 check}, {@code 1,000 checks}. */
    public static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** The text in lines of at most the width, broken at spaces; a word that is longer stays whole. */
    public static List<String> wrap(String text, int width) {
        return wrap(List.of(CleanText.of(text).split(" ", -1)), " ", width);
    }

    /** The parts in lines of at most the width, with something between them; a part is never broken. */
    public static List<String> wrap(List<String> parts, String between, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : parts) {
            String longer = line.isEmpty() ? part : line + between + part;
            if (!line.isEmpty() && TextWidth.of(longer) > width) {
                lines.add(line);
                longer = part;
            }
            line = longer;
        }
        if (!parts.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }
}

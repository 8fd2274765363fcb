package io.netlab.doctor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the version in what a program prints when asked for it. */
final class VersionText {
    private static final Pattern DOTTED = Pattern.compile("\\d+(?:\\.\\d+)+[a-z]?(?![a-z])");
    private static final Pattern DATE = Pattern.compile("\\d{6,8}");
    private static final Pattern BACKEND = Pattern.compile("\\((nf_tables|legacy)\\)");

    private VersionText() {}

    /** For example {@code 1.8.9 (nf_tables)}; empty when there is none. */
    static String find(String printed) {
        Matcher dotted = DOTTED.matcher(printed);
        if (dotted.find()) {
            Matcher backend = BACKEND.matcher(printed);
            return dotted.group() + (backend.find() ? " " + backend.group() : "");
        }
        Matcher date = DATE.matcher(printed);
        return date.find() ? date.group() : "";
    }

    /** True when the first is lower, number by number. */
    static boolean isBelow(String version, String least) {
        String[] numbers = version.split("[^0-9]+", -1);
        String[] others = least.split("[^0-9]+", -1);
        for (int i = 0; i < Math.min(numbers.length, others.length); i++) {
            if (numbers[i].isEmpty() || others[i].isEmpty()) {
                return false;
            }
            int order = Long.compare(Long.parseLong(numbers[i]), Long.parseLong(others[i]));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }
}

package io.netlab.firewall;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line of a transaction that {@code iptables-restore} complains of ({@code Error occurred at line: 2}). */
final class RefusedLine {
    private static final Pattern NUMBER = Pattern.compile("line:? ([0-9]+)");

    private RefusedLine() {}

    /** The line as the end of a sentence, or nothing when the complaint names none. */
    static String in(String complaint, String transaction) {
        Matcher matcher = NUMBER.matcher(complaint);
        String[] lines = transaction.split("\n", -1);
        if (!matcher.find() || matcher.group(1).length() > 6) {
            return "";
        }
        int number = Integer.parseInt(matcher.group(1));
        return number >= 1 && number <= lines.length ? " (the line: " + lines[number - 1] + ")" : "";
    }
}

package io.netlab.docker;

import java.util.regex.Pattern;

/** What can be the name of a host: letters, digits, dots, dashes and, as Docker takes them, underscores. */
public final class HostName {
    /** How one is written, for editors. */
    public static final String PATTERN = "^[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,62}$";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private HostName() {}

    /** The text itself. Throws IllegalArgumentException, with a sentence for people, when it is none. */
    public static String require(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" cannot be the name of a host");
        }
        return text;
    }
}

package io.netlab.doctor;

import java.util.Locale;

/** How much is lost when the machine lacks something. */
public enum Importance {
    /** Without it no lab can be made. */
    NEEDED,
    /** Labs work; some subjects cannot be taught. */
    SCENARIOS,
    /** A comfort, or a thing of one corner. */
    OPTIONAL;

    /** The word of the JSON report. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

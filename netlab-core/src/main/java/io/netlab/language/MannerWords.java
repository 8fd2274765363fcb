package io.netlab.language;

import io.netlab.op.Manner;

/** Says in plain words how something new stands to what is there already. */
final class MannerWords {
    private MannerWords() {}

    /** {@code behind the routes to the same network}. */
    static String of(Manner manner, String others) {
        return switch (manner) {
            case REPLACE -> "in place of " + others + ", if there is any";
            case CHANGE -> "in place of " + others + ", which must be there";
            case APPEND -> "behind " + others;
            case PREPEND -> "before " + others;
        };
    }
}

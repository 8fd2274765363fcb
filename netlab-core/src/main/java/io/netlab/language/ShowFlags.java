package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.query.ShowOptions;
import java.util.Optional;

/** Collects the options in front of the object that say how something is shown. */
final class ShowFlags {
    private Optional<AddressFamily> family = Optional.empty();
    private boolean brief;
    private boolean json;
    private boolean pretty;
    private boolean details;
    private int statistics;
    private boolean oneline;
    private boolean numeric;
    private boolean colour;
    private boolean isForeign;

    void family(AddressFamily chosen) {
        family = Optional.of(chosen);
    }

    /** Takes an option by the word in full. */
    void take(String option) {
        switch (option) {
            case "-brief" -> brief = true;
            case "-json" -> json = true;
            case "-pretty" -> pretty = true;
            case "-details" -> details = true;
            case "-stats" -> statistics++;
            case "-oneline" -> oneline = true;
            case "-Numeric" -> numeric = true;
            case "-color" -> colour = true;
            default -> isForeign = true;
        }
    }

    /** Takes {@code -color=WHEN}; with {@code auto} the program looks at its own output. */
    void colour(String when) {
        colour = when.equals("always");
        isForeign |= !colour && !when.equals("never");
    }

    /** The options. Throws {@link BeyondNetlab} when one is only known to the real program. */
    ShowOptions options() {
        if (isForeign) {
            throw new BeyondNetlab("an option");
        }
        return new ShowOptions(family, brief, json, pretty, details, statistics, oneline, numeric, colour);
    }
}

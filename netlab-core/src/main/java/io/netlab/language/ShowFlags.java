package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.query.ShowOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options in front of the object, collected by their full words, for what is shown. */
final class ShowFlags {
    private static final Set<String> KNOWN = Set.of(
            "-brief", "-json", "-pretty", "-details", "-stats", "-oneline", "-Numeric", "-color", "-loops", "-rcvbuf");

    private final List<String> said = new ArrayList<>();

    /** An option by its full word. */
    void add(String option) {
        said.add(option);
    }

    /** {@code -color=WHEN}; {@code auto} depends on where the output goes. */
    void addColour(String when) {
        switch (when) {
            case "always" -> said.add("-color");
            case "never" -> said.remove("-color");
            default -> said.add("-color=" + when);
        }
    }

    /** All that was said. Throws {@link BeyondNetlab} when an option changes the output in a way of its own. */
    ShowOptions options(Optional<AddressFamily> family) {
        said.stream().filter(option -> !KNOWN.contains(option)).findFirst().ifPresent(option -> {
            throw new BeyondNetlab(option);
        });
        return new ShowOptions(
                family,
                said.contains("-brief"),
                said.contains("-json"),
                said.contains("-pretty"),
                said.contains("-details"),
                Collections.frequency(said, "-stats"),
                said.contains("-oneline"),
                said.contains("-Numeric"),
                said.contains("-color"));
    }
}

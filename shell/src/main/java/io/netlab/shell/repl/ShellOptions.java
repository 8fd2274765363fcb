package io.netlab.shell.repl;

import java.util.List;

/**
 * How a shell was asked for.
 *
 * @param lab the name of a kept lab, or empty in a fresh one
 * @param lines what {@code -c} gave; none, and lines are read from standard input
 * @param keepGoing whether lines are run after one has failed
 * @param first a line that is run before all others, or empty
 */
public record ShellOptions(String lab, List<String> lines, boolean keepGoing, String first) {
    public ShellOptions {
        lines = List.copyOf(lines);
    }

    boolean isFresh() {
        return lab.isEmpty();
    }
}

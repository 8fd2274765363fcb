package io.netlab.daemon.command;

import io.netlab.error.Spelling;
import java.util.Collection;
import java.util.stream.Collectors;

/** The pages of {@code docker --help}: what commands there are. */
final class Overview {
    private Overview() {}

    static String of(Collection<Family> families, Collection<String> shortcuts) {
        String groups = families.stream()
                .map(family -> String.format("  %-11s %s%n", family.name(), family.summary()))
                .collect(Collectors.joining());
        return "Usage: docker COMMAND, for the engine of this lab\n\nManagement commands:\n" + groups + "\nCommands:\n"
                + inRows(shortcuts) + "\nRun 'docker COMMAND --help' for more on a command.\n";
    }

    static String of(Family family) {
        return "Usage: docker " + family.name() + " COMMAND\n\n" + family.summary() + "\n\nCommands:\n"
                + inRows(family.commands().keySet()) + "\nRun 'docker " + family.name()
                + " COMMAND --help' for more on a command.\n";
    }

    /** What may have been meant, as a line of its own; empty when nothing is near. */
    static String near(String word, Collection<String> commands) {
        String near = Spelling.suggest(word, commands);
        return near.isEmpty() ? "" : "\n" + near;
    }

    private static String inRows(Collection<String> names) {
        return names.stream().sorted().map(name -> "  " + name + "\n").collect(Collectors.joining());
    }
}

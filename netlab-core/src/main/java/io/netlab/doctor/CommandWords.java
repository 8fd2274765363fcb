package io.netlab.doctor;

import io.netlab.language.ShellWords;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The programs that a scenario's command line runs, found without running it. */
final class CommandWords {
    /** What netlab does itself, whatever is installed, and what every shell has. */
    private static final Set<String> OWN = Set.of(
            "ip", "brctl", "bridge", "sysctl", "ln", "mkdir", "cd", "echo", "true", "false", "exit", "export", "wait");

    /** What docker lines need: the lab's engine is netlab itself, its runtime is not. */
    private static final String RUNTIME = "runc";

    /** {@code pid=$(docker ...)}: the program is the substitution's. */
    private static final Pattern CAPTURE = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*=\"?\\$\\((.+)");

    private CommandWords() {}

    /** The first word of each command of the line, save those that netlab does itself and those only known later. */
    static Set<String> programsOf(String line) {
        return commandsOf(line).stream()
                .map(words -> words.get(0))
                .map(name -> name.equals("docker") ? RUNTIME : name)
                .filter(name -> !OWN.contains(name) && name.matches("[A-Za-z0-9_./+-]+"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The words of each command, without what stands before the program: {@code ip netns exec}, sudo, settings. */
    static List<List<String>> commandsOf(String line) {
        return ShellWords.commands(line).stream()
                .map(CommandWords::bare)
                .filter(words -> !words.isEmpty() && !words.get(0).startsWith("#"))
                .toList();
    }

    private static List<String> bare(List<String> words) {
        Matcher capture = CAPTURE.matcher(words.isEmpty() ? "" : words.get(0));
        if (capture.matches()) {
            return Stream.concat(
                            Stream.ofNullable(capture.group(1)), words.stream().skip(1))
                    .toList();
        }
        int prefix = prefixLength(words);
        return prefix == 0 ? words : bare(words.subList(prefix, words.size()));
    }

    private static int prefixLength(List<String> words) {
        if (words.isEmpty()) {
            return 0;
        }
        if (words.get(0).equals("sudo") || words.get(0).matches("[A-Za-z_][A-Za-z_0-9]*=.*")) {
            return 1;
        }
        boolean inNamespace = words.size() > 3
                && words.get(0).equals("ip")
                && words.get(1).matches("netn?s?")
                && words.get(2).matches("ex?e?c?");
        return inNamespace ? 4 : 0;
    }
}

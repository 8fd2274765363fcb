package io.netlab.trace;

import io.netlab.command.Program;
import io.netlab.error.NetlabException;
import io.netlab.namespace.NetworkNamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rules of {@code iptables-legacy}. The kernel writes their trace into its log, and no log in a namespace: what is left is to
 * count before and after.
 */
final class LegacyRules {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private LegacyRules() {}

    /** The rules with their counters, {@code filter: [1:84] -A FORWARD -j DROP}; none where there are no such tables. */
    static List<String> counted(NetworkNamespace namespace) {
        return namespace.<Boolean, RuntimeException>call(LegacyRules::areThere)
                ? saved(namespace.programPrefix())
                : List.of();
    }

    private static boolean areThere() {
        try {
            return !Files.readString(Path.of("/proc/thread-self/net/ip_tables_names"))
                    .isBlank();
        } catch (IOException none) {
            return false;
        }
    }

    private static List<String> saved(List<String> prefix) {
        List<String> rules = new ArrayList<>();
        String table = "";
        try {
            List<String> words = Stream.concat(prefix.stream(), Stream.of("iptables-legacy-save", "-c"))
                    .toList();
            for (String line : new Program(words).run("", LIMIT).output().split("\n", -1)) {
                table = line.startsWith("*") ? line.substring(1) : table;
                if (line.startsWith("[") || line.startsWith(":")) {
                    rules.add(table + ": " + line);
                }
            }
        } catch (NetlabException missing) {
            return List.of();
        }
        return rules;
    }

    /** The rules whose line is another than before, without the counters. */
    static List<String> grown(List<String> before, List<String> after) {
        return after.stream()
                .filter(line -> !before.contains(line))
                .map(line -> line.replaceFirst("\\[\\d+:\\d+\\]", "")
                        .replace("  ", " ")
                        .strip())
                .toList();
    }
}

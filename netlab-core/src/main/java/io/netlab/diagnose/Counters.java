package io.netlab.diagnose;

import io.netlab.namespace.NetworkNamespace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a node's kernel has counted, by names like {@code IcmpInEchos} (proc_pid_net(5), {@code snmp, netstat}). */
record Counters(Map<String, Long> values) {
    Counters {
        values = Map.copyOf(values);
    }

    static Counters read(NetworkNamespace namespace) {
        return namespace.call(() -> {
            Map<String, Long> values = new HashMap<>();
            add(values, lines("snmp"));
            add(values, lines("netstat"));
            return new Counters(values);
        });
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of("/proc/thread-self/net", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines come in pairs: names, and below them values. */
    private static void add(Map<String, Long> values, List<String> lines) {
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            String[] names = lines.get(i).split(" ", -1);
            String[] numbers = lines.get(i + 1).split(" ", -1);
            String group = names[0].replace(":", "");
            for (int each = 1; each < Math.min(names.length, numbers.length); each++) {
                values.put(group + names[each], Long.parseLong(numbers[each]));
            }
        }
    }

    long of(String name) {
        return values.getOrDefault(name, 0L);
    }

    /** By how much a counter has risen since. */
    long since(Counters earlier, String name) {
        return of(name) - earlier.of(name);
    }
}

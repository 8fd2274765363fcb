package io.netlab.trace;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.IpAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of conntrack: a connection as it began, and how the packets that answer it are known.
 *
 * @param isAnswered whether one of those came
 */
record Tracked(Flow original, Flow answers, boolean isAnswered) {
    /** The entries of a namespace; none where the kernel keeps none, or does not show them. */
    static List<Tracked> read(NetworkNamespace namespace) {
        return namespace.call(() -> {
            try {
                return Files.readAllLines(Path.of("/proc/thread-self/net/nf_conntrack")).stream()
                        .map(Tracked::parse)
                        .flatMap(Optional::stream)
                        .toList();
            } catch (IOException none) {
                return List.of();
            }
        });
    }

    /** {@code ipv4 2 icmp 1 28 src=A dst=B type=8 code=0 id=35 src=B dst=C type=0 code=0 id=35 mark=0 use=2}. */
    static Optional<Tracked> parse(String line) {
        Map<String, String> first = new HashMap<>();
        Map<String, String> second = new HashMap<>();
        for (String word : line.split("\\s+", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                String name = word.substring(0, equals);
                Map<String, String> into = first.containsKey(name) ? second : first;
                into.putIfAbsent(name, word.substring(equals + 1));
            }
        }
        boolean isWhole = first.containsKey("src") && second.containsKey("src");
        return isWhole
                ? Optional.of(new Tracked(flow(first), flow(second), !line.contains("[UNREPLIED]")))
                : Optional.empty();
    }

    private static Flow flow(Map<String, String> fields) {
        return new Flow(
                IpAddress.parse(fields.getOrDefault("src", "0.0.0.0")),
                Integer.parseInt(fields.getOrDefault("sport", "0")),
                IpAddress.parse(fields.getOrDefault("dst", "0.0.0.0")),
                Integer.parseInt(fields.getOrDefault("dport", "0")));
    }

    /** True when it rewrites addresses or ports. */
    boolean translates() {
        return !answers.equals(original.reversed());
    }
}

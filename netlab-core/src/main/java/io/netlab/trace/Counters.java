package io.netlab.trace;

import io.netlab.namespace.NetworkNamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the kernel counts of packets in a namespace: {@code /proc/net/snmp}, {@code snmp6} and {@code netstat}. */
record Counters(Map<String, Long> values) {
    private static final List<String> TELLING = List.of(
            "InNoRoutes",
            "OutNoRoutes",
            "InAddrErrors",
            "IPReversePathFilter",
            "InHdrErrors",
            "FragFails",
            "InDiscards",
            "OutDiscards",
            "InMartians",
            "NoPorts",
            "InTruncatedPkts",
            "TooBigErrors",
            "RcvbufErrors",
            "InCsumErrors",
            "ListenDrops",
            "ListenOverflows");

    Counters {
        values = new LinkedHashMap<>(values);
    }

    static Counters read(NetworkNamespace namespace) {
        return namespace.call(() -> {
            Map<String, Long> values = new LinkedHashMap<>();
            pairs(lines("snmp"), values);
            pairs(lines("netstat"), values);
            for (String line : lines("snmp6")) {
                String[] words = line.strip().split("\\s+", -1);
                values.put(words[0], Long.parseLong(words[1]));
            }
            return new Counters(values);
        });
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of("/proc/thread-self/net", file));
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException refused) {
            return List.of(); // what cannot be read cannot be told
        }
    }

    /** A line of names, and a line of their values, both with the protocol in front. */
    private static void pairs(List<String> lines, Map<String, Long> values) {
        for (int line = 0; line + 1 < lines.size(); line += 2) {
            String[] names = lines.get(line).split(" ", -1);
            String[] numbers = lines.get(line + 1).split(" ", -1);
            String protocol = names[0].replace(":", "");
            for (int column = 1; column < Math.min(names.length, numbers.length); column++) {
                values.put(protocol + names[column], Long.parseLong(numbers[column]));
            }
        }
    }

    /** Those that tell of packets that went no further, and that grew: {@code IpInAddrErrors +1}. */
    List<String> grownTo(Counters later) {
        List<String> grown = new ArrayList<>();
        later.values().forEach((name, value) -> {
            long difference = value - values.getOrDefault(name, 0L);
            if (difference > 0 && TELLING.stream().anyMatch(name::endsWith)) {
                grown.add(name + " +" + difference);
            }
        });
        return grown;
    }
}

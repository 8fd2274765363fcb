package io.netlab.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What of the machine a lab must never change, as the machine's own programs tell it. */
record MachineState(Map<String, String> views) {
    /** Reads everything anew. */
    static MachineState read() {
        Map<String, String> views = new TreeMap<>();
        views.put("ip addr", withoutClocks(output("ip", "-j", "-d", "addr")));
        views.put("ip route", output("ip", "-j", "route", "show", "table", "all"));
        views.put("ip -6 route", withoutClocks(output("ip", "-j", "-6", "route", "show", "table", "all")));
        views.put("ip rule", output("ip", "-j", "rule"));
        views.put("ip netns", output("ip", "netns", "list"));
        views.put("iptables", withoutComments(output("iptables-save")));
        views.put("ip6tables", withoutComments(output("ip6tables-save")));
        views.put("sysctl net", withoutCounters(output("sysctl", "-a", "--pattern", "^net\\.")));
        views.put("mounts", file("/proc/self/mounts"));
        return new MachineState(views);
    }

    private static String output(String... words) {
        return new Command(words).run().output();
    }

    private static String file(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lifetimes run down by themselves. */
    private static String withoutClocks(String json) {
        return json.replaceAll("\"(valid_life_time|preferred_life_time|expires)\":[0-9]+", "\"$1\":\"-\"");
    }

    /** iptables-save writes the time of day into a comment, and counters move with the machine's own traffic. */
    private static String withoutComments(String saved) {
        return saved.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("\\[[0-9]+:[0-9]+]", ""))
                .collect(Collectors.joining("\n"));
    }

    private static String withoutCounters(String sysctls) {
        return sysctls.lines()
                .filter(line -> !line.startsWith("net.netfilter.nf_conntrack_count"))
                .collect(Collectors.joining("\n"));
    }
}

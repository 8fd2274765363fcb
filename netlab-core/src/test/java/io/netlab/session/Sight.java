package io.netlab.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.ObjectMapper;

/**
 * What {@code ip -j}, {@code bridge -j}, {@code iptables-save} and the files of sysctls print, as sorted lines, without
 * what changes by itself: counters, timers, and the numbers that the kernel gives.
 */
final class Sight {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Numbers of links and ports; what the kernel counts; times. */
    private static final Set<String> FLEETING = Set.of(
            "ifindex",
            "link_index",
            "link_netnsid",
            "stats",
            "stats64",
            "bridge_id",
            "root_id",
            "designated_bridge",
            "root_port",
            "topology_change",
            "topology_change_detected",
            "hello_timer",
            "tcn_timer",
            "topology_change_timer",
            "gc_timer",
            "message_age_timer",
            "forward_delay_timer",
            "hold_timer",
            "state",
            "id",
            "no",
            "port_no",
            "designated_port",
            "designated_cost",
            "config_pending",
            "tentative",
            "used",
            "refcnt",
            "qdisc",
            "probes");

    private final List<String> lines = new ArrayList<>();
    private String section = "";

    private Sight() {}

    /** The state, one fact a line. */
    static String of(String printed) {
        Sight sight = new Sight();
        printed.lines().forEach(sight::line);
        sight.lines.sort(null);
        return String.join("\n", sight.lines);
    }

    /**
     * A state without what kernels choose when a link is made: its Ethernet address, what follows from that, its queues;
     * without what it was when it last had a carrier, and the loopback's address, which stays when it has once been up.
     */
    static String withoutChoices(String state) {
        return state.lines()
                .filter(line -> !line.contains("dst=fe80::/64")
                        && !line.matches(".*mac=02:00:00:00:00:0.*, master=.*")
                        && !line.matches(".*ifname=([^,]+), mac=[^,]+, master=\\1[,}].*"))
                .map(line -> line.replaceAll(
                                "(, )?[{][^{}]*local=(fe80::[0-9a-f:]*ff:?fe|127.0.0.1,|::1,)[^{}]*[}]", "")
                        .replace("[, ", "[")
                        .replaceAll("(?!02:00:00|ff:ff:ff)\\b[0-9a-f]{2}(:[0-9a-f]{2}){5}\\b", "CHOSEN")
                        .replaceAll(
                                "tso_max_size=\\d+, |num_.x_queues=\\d+, |operstate=[A-Z]+, |M-DOWN, |NO-CARRIER, |LOWER_UP, |linkdown",
                                ""))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private void line(String line) {
        if (line.startsWith("== ")) {
            section = line.substring(3);
        } else if (line.startsWith("[{") || line.startsWith("[ ]") || line.startsWith("[]")) {
            List.of(JSON.readValue(line, Object[].class)).forEach(this::thing);
        } else if (!line.matches("(#|[*]|COMMIT|:\\S+ ACCEPT).*")) {
            lines.add(section + " " + line.replaceFirst("\\[\\d+:\\d+\\]", ""));
        }
    }

    private void thing(Object thing) {
        Map<?, ?> said = (Map<?, ?>) thing;
        if (!said.isEmpty() && !isLearned(said) && !isOfAnAddress(said)) {
            lines.add(section + " " + tidy(said));
        }
    }

    /** Forwarding entries that come with links, or with packets. */
    private static boolean isLearned(Map<?, ?> said) {
        String mac = String.valueOf(said.get("mac"));
        boolean isGroup = mac.startsWith("33:33") || mac.startsWith("01:00:5e") || mac.startsWith("01:80:c2");
        return said.containsKey("mac")
                && (isGroup || !Set.of("permanent", "static").contains(said.get("state")));
    }

    /** Routes that come with addresses, of IPv6 only when nobody else is found to have them. */
    private static boolean isOfAnAddress(Map<?, ?> said) {
        return "local".equals(said.get("table")) && "kernel".equals(said.get("protocol")) && said.containsKey("dst");
    }

    /**
     * A cable without a carrier is LOWERLAYERDOWN, but DOWN when both its ends happen to have the same number
     * ({@code default_operstate()} in net/core/link_watch.c).
     */
    private static Object withoutNumbers(Object operstate) {
        return operstate.equals("LOWERLAYERDOWN") ? "DOWN" : operstate;
    }

    private static Object tidy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> tidy = new TreeMap<>();
            map.forEach((key, inner) -> tidy.put(String.valueOf(key), tidy(inner)));
            if (tidy.containsKey("cost")) {
                tidy.remove("link"); // bridge(8) takes the peer's number for one of this namespace
            }
            tidy.keySet().removeAll(FLEETING);
            tidy.computeIfPresent("operstate", (key, state) -> withoutNumbers(state));
            return tidy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Sight::tidy).map(String::valueOf).sorted().toList();
        }
        return value;
    }
}

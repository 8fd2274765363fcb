package io.netlab.ovs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the tables {@code Bridge} and {@code Port} as {@code ovs-vsctl --format=csv} prints them. */
final class PortTable {
    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,\"]*)");

    /** The words that make {@code ovs-vsctl} print both tables. */
    static final List<String> WORDS = List.of(
            "--format=csv",
            "--no-headings",
            "--columns=name,ports",
            "list",
            "Bridge",
            "--",
            "--columns=_uuid,name,tag,trunks",
            "list",
            "Port");

    private PortTable() {}

    /** The ports of all bridges, in the order of the text. */
    static List<OvsPort> read(String text) {
        Map<String, String> bridges = new HashMap<>();
        List<OvsPort> ports = new ArrayList<>();
        for (String line : text.lines().filter(one -> !one.isEmpty()).toList()) {
            List<String> fields = fields(line);
            if (!fields.get(0).matches(UUID)) {
                uuids(fields.get(1)).forEach(port -> bridges.put(port, fields.get(0)));
            } else if (bridges.containsKey(fields.get(0))) {
                ports.add(new OvsPort(
                        bridges.getOrDefault(fields.get(0), ""),
                        fields.get(1),
                        numbers(fields.get(2)),
                        numbers(fields.get(3))));
            }
        }
        return ports;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher matcher = FIELD.matcher(line);
        int at = 0;
        while (at <= line.length() && matcher.find(at)) {
            String quoted = matcher.group(1);
            fields.add(quoted == null ? matcher.group() : quoted.replace("\"\"", "\""));
            at = matcher.end() + 1;
        }
        return fields;
    }

    private static List<String> uuids(String set) {
        return Pattern.compile(UUID)
                .matcher(set)
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** A set of numbers is {@code []}, {@code 10} or {@code [10, 20]}. */
    private static Set<Integer> numbers(String set) {
        return Pattern.compile("[0-9]+")
                .matcher(set)
                .results()
                .map(found -> Integer.parseInt(found.group()))
                .collect(Collectors.toSet());
    }
}

package io.netlab.scenario.text;

import io.netlab.topology.NodeName;
import java.util.List;

/** Some lines of a file, and what they declare: a node, a link, a route, ... of that node. */
record Item(NodeName node, Object thing, List<String> lines) {
    Item {
        lines = List.copyOf(lines);
    }

    /** An item of a list, as a map on one line. */
    static Item of(NodeName node, Object thing, List<java.util.Map.Entry<String, String>> entries) {
        return new Item(node, thing, List.of("  - " + YamlWords.map(entries)));
    }
}

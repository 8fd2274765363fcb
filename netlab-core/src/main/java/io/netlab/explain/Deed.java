package io.netlab.explain;

import io.netlab.topology.NodeName;
import java.util.List;

/**
 * Something that was done beside rtnetlink: system calls, a program.
 *
 * @param node where it was done
 * @param lines what was asked, line by line
 */
record Deed(NodeName node, List<String> lines) {
    Deed {
        lines = List.copyOf(lines);
    }
}

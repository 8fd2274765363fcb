package io.netlab.scenario.draft;

import io.netlab.scenario.shape.Located;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Map;

/**
 * A declared node.
 *
 * @param loopback whether lo is to be up or down; none when nothing is said
 */
public record DraftNode(Located<NodeName> name, Node.Kind kind, List<Boolean> loopback, Map<String, String> sysctls) {
    public DraftNode {
        loopback = List.copyOf(loopback);
        sysctls = Map.copyOf(sysctls);
    }
}

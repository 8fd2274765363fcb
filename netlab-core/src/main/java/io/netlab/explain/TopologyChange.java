package io.netlab.explain;

import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What is different between two looks at a network, in words, node by node: a pure function of what was seen. */
public record TopologyChange(List<NodeChange> nodes) {
    public TopologyChange {
        nodes = List.copyOf(nodes);
    }

    /** What is different in one node. */
    public record NodeChange(NodeName node, List<Item> items) {
        public NodeChange {
            items = List.copyOf(items);
        }
    }

    /** One thing that came, went, or is otherwise than it was. */
    public record Item(Sign sign, String text) {
        static Item come(String text) {
            return new Item(Sign.COME, text);
        }

        static Item gone(String text) {
            return new Item(Sign.GONE, text);
        }

        static Item other(String text) {
            return new Item(Sign.OTHER, text);
        }
    }

    /** What became of a thing. */
    public enum Sign {
        COME("+"),
        GONE("-"),
        OTHER("~");

        private final String sign;

        Sign(String sign) {
            this.sign = sign;
        }

        @Override
        public String toString() {
            return sign;
        }
    }

    /** What is in the later network and not in the earlier, and the other way round; equal networks differ in nothing. */
    public static TopologyChange between(Topology before, Topology after) {
        TreeSet<NodeName> names = new TreeSet<>(before.nodes().keySet());
        names.addAll(after.nodes().keySet());
        List<NodeChange> changes = new ArrayList<>();
        for (NodeName name : names) {
            List<Item> items = items(name, before, after);
            if (!items.isEmpty()) {
                changes.add(new NodeChange(name, items));
            }
        }
        return new TopologyChange(changes);
    }

    private static List<Item> items(NodeName name, Topology before, Topology after) {
        Optional<Node> old = before.node(name);
        Optional<Node> now = after.node(name);
        if (now.isEmpty()) {
            return List.of(Item.gone(existence(old.orElseThrow())));
        }
        Node present = now.get();
        List<Item> items = new ArrayList<>();
        if (old.isEmpty()) {
            items.add(Item.come(existence(present)));
        }
        Node former = old.orElseGet(() -> Node.empty(name, present.kind()));
        items.addAll(new LinkChanges(former, present, before, after).items());
        items.addAll(TableChanges.of(former, present));
        return items;
    }

    private static String existence(Node node) {
        return switch (node.kind()) {
            case HOST -> "the host";
            case NAMESPACE -> "the namespace " + node.name();
            case PROCESS -> "the process " + node.name() + " with its namespace";
            case GUEST -> "the process " + node.name() + " in the namespace of another node";
        };
    }

    /** True when nothing is different. */
    public boolean isEmpty() {
        return nodes.isEmpty();
    }
}

package io.netlab.engine;

import io.netlab.namespace.Namespaces;
import io.netlab.net.InterfaceName;
import io.netlab.netlink.WireEnd;
import io.netlab.op.NetworkOp;
import io.netlab.topology.LinkRef;
import io.netlab.topology.NodeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes ops exact without doing them: each as if those before it had been done. What is told before is encoded by what
 * encodes when it is done; only open files of namespaces to come have no numbers yet, and stand with negative ones.
 */
public final class Rehearsal {
    private final Nodes nodes;
    private final Map<NodeName, LinkTable> tables = new HashMap<>();
    private final Map<NodeName, WireEnd> ends = new HashMap<>();
    private final Set<LinkRef> switches = new HashSet<>();
    private final Lowering lowering = new Lowering(new Stage());

    /** Begins with what the nodes are now. */
    public Rehearsal(Nodes nodes) {
        this.nodes = nodes;
    }

    /** What the op comes down to; it is taken as done. Throws NetlabException when it speaks of what is not there. */
    public Effect of(NetworkOp op) {
        Effect effect = op.accept(lowering);
        if (effect instanceof Effect.Action action) {
            action.body().run();
        }
        if (effect instanceof Effect.Birth birth) {
            bear(birth.node(), fileOf(birth.node()));
        }
        if (op instanceof NetworkOp.DeleteLink delete) {
            table(delete.node()).remove(delete.name());
        }
        if (op instanceof NetworkOp.MoveLink move) {
            table(move.node()).move(move.name(), table(move.to()), move.as());
        }
        return effect;
    }

    /** The files by which requests have named namespaces so far. */
    public Map<Integer, WireEnd> files() {
        Map<Integer, WireEnd> files = new HashMap<>();
        ends.values().forEach(end -> files.put(end.descriptor(), end));
        return files;
    }

    private LinkTable table(NodeName node) {
        return tables.computeIfAbsent(node, nodes::links);
    }

    private static String fileOf(NodeName name) {
        return Namespaces.DIRECTORY.resolve(name.text()).toString();
    }

    /** A namespace that would be there now: with a loopback, whose index is 1 everywhere. */
    private void bear(NodeName name, String file) {
        LinkTable table = new LinkTable(name);
        table.add(InterfaceName.of("lo"), 1);
        tables.put(name, table);
        ends.put(name, new WireEnd(name.text(), -1 - ends.size(), file));
    }

    /** Files of namespaces that are there are opened, as they will be when it is done. */
    private int descriptor(NodeName name) {
        return ends.computeIfAbsent(name, this::open).descriptor();
    }

    private WireEnd open(NodeName name) {
        return new WireEnd(name.text(), nodes.descriptor(name), fileOf(name));
    }

    /** Notes what would be so. */
    private final class Stage implements Surroundings {
        @Override
        public LinkTable links(NodeName node) {
            return table(node);
        }

        /** Here nobody but the ops themselves changes anything. */
        @Override
        public void forgetLinks() {}

        @Override
        public int descriptor(NodeName node) {
            return Rehearsal.this.descriptor(node);
        }

        @Override
        public void delete(NodeName name) {
            tables.remove(name);
            ends.remove(name);
        }

        @Override
        public void name(NodeName name, long pid) {
            bear(name, fileOf(name));
        }

        @Override
        public void start(NodeName name, List<String> command) {
            bear(name, "the namespace of the process " + name);
        }

        @Override
        public void end(NodeName name) {
            delete(name);
        }

        @Override
        public void run(NodeName node, NodeName name, List<String> command) {}

        @Override
        public void stop(NodeName name) {}

        @Override
        public void addSwitch(NodeName node, InterfaceName bridge) {
            LinkTable table = table(node);
            table.add(bridge, table.reserve());
            switches.add(new LinkRef(node, bridge));
        }

        @Override
        public void deleteSwitch(NodeName node, InterfaceName bridge) {
            switches.remove(new LinkRef(node, bridge));
        }

        @Override
        public boolean isSwitch(NodeName node, InterfaceName link) {
            return switches.contains(new LinkRef(node, link)) || nodes.isSwitch(node, link);
        }

        @Override
        public void vsctl(NodeName node, List<String> words) {}

        @Override
        public void set(NodeName node, String key, String value) {}

        @Override
        public void write(NodeName node, String file, String text) {}

        @Override
        public void deleteFile(NodeName node, String file) {}
    }
}

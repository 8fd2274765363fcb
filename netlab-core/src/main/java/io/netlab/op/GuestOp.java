package io.netlab.op;

import io.netlab.topology.NodeName;
import java.util.List;

/** A change of the guests of a lab: processes in namespaces that are there without them. */
public sealed interface GuestOp extends NetworkOp {
    /** Starts a process in the namespace of a node, as {@code docker run --net=container:NODE} does. */
    record RunProcess(NodeName node, NodeName name, List<String> command) implements GuestOp {
        public RunProcess {
            command = List.copyOf(command);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Ends a process that was started in the namespace of a node; the namespace stays. */
    record StopProcess(NodeName name) implements GuestOp {
        @Override
        public NodeName node() {
            return NodeName.HOST;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }
}

package io.netlab.scenario.network;

import io.netlab.docker.DockerEngine;
import io.netlab.docker.EngineProgram;
import io.netlab.error.Position;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.draft.DraftNode;
import io.netlab.scenario.draft.DraftTopology;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an engine makes of all that it knows, while a lab runs. */
public final class NetworkTopology {
    private NetworkTopology() {}

    /** The links, addresses, routes, settings, rules and files of the host and of its containers, and its processes. */
    public static Topology of(DockerEngine engine) {
        Draft draft = new Draft(word -> false);
        engine.containers().forEach(container -> draft.add(node(container.name())));
        new Wiring(draft, engine, new Whereabouts()).declare();
        List<Node> nodes = new ArrayList<>(DraftTopology.of(draft).nodes().values());
        for (EngineProgram program : engine.programs()) {
            nodes.add(Node.empty(program.name(), Node.Kind.GUEST));
        }
        return Topology.of(nodes);
    }

    /** A container's loopback is up, whatever networks it is in. */
    private static DraftNode node(NodeName name) {
        Located<NodeName> nowhere = new Located<>(name, Position.ofFile(""));
        return new DraftNode(nowhere, Node.Kind.NAMESPACE, List.of(true), Map.of());
    }
}

package io.netlab.scenario.network;

import io.netlab.docker.DockerEngine;
import io.netlab.docker.EngineProgram;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.draft.DraftTopology;
import io.netlab.topology.Node;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.List;

/** What an engine makes of all that it knows, while a lab runs. */
public final class NetworkTopology {
    private NetworkTopology() {}

    /** The links, addresses, routes, settings, rules and files of the host and of its containers, and its processes. */
    public static Topology of(DockerEngine engine) {
        Draft draft = new Draft(word -> false);
        new Wiring(draft, engine, new Whereabouts()).declare();
        List<Node> nodes = new ArrayList<>(DraftTopology.of(draft).nodes().values());
        for (EngineProgram program : engine.programs()) {
            nodes.add(Node.empty(program.name(), Node.Kind.GUEST));
        }
        return Topology.of(nodes);
    }
}

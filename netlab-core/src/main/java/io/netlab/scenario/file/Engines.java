package io.netlab.scenario.file;

import io.netlab.error.Problems;
import io.netlab.error.Spelling;
import io.netlab.scenario.NodeProcess;
import io.netlab.scenario.Server;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.Several.Named;
import io.netlab.topology.Node.Kind;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The engines of a scenario: that of the lab's host, and those of further hosts, each with networks of its own. */
final class Engines {
    private final Draft draft;
    private final Problems problems;
    private final Map<NodeName, NetworkBinder> engines = new LinkedHashMap<>();
    private final List<Located<NodeName>> asked = new ArrayList<>();

    Engines(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
        on(NodeName.HOST);
    }

    private NetworkBinder on(NodeName host) {
        return engines.computeIfAbsent(host, name -> new NetworkBinder(draft, problems, name));
    }

    /** What the engine of the lab's host is told at its start. */
    void start(Fields said) {
        on(NodeName.HOST).start(said);
    }

    /** A network of the lab's host. */
    void declare(Named<String, Fields> said) {
        on(NodeName.HOST).declare(said);
    }

    /** What is said of the engine of a further host, if it has one. */
    void start(Located<NodeName> host, Fields node) {
        node.find(NetworkKeys.OWN_ENGINE).ifPresent(engine -> {
            NetworkBinder own = on(host.value());
            own.start(engine.value());
            engine.value().list(NetworkKeys.NETWORKS).forEach(own::declare);
        });
    }

    /** Attaches the node to the networks that it names, on the host that it names. */
    void attach(Located<NodeName> node, Fields said, Kind kind) {
        said.find(NetworkKeys.ON).ifPresent(host -> {
            asked.add(host);
            refuseAlone(said, host);
        });
        on(NetworkModes.engineOf(said)).attach(node, said, kind);
    }

    private void refuseAlone(Fields said, Located<NodeName> host) {
        boolean speaksOfNetworks = said.find(NetworkKeys.MODE).isPresent() || isSaid(said, NetworkKeys.PLACES);
        if (!speaksOfNetworks) {
            problems.add(
                    host.position(),
                    "\"on\" says whose engine runs a node with a \"network\", and this node has none",
                    "say \"network: bridge\"");
        }
    }

    private static boolean isSaid(Fields said, Key<?> key) {
        return said.find(key).isPresent() || said.isDoubtful(key);
    }

    /** Declares what all engines make, and returns their proxies. */
    List<NodeProcess> expand(List<Server> servers) {
        asked.forEach(this::checkEngine);
        List<NodeProcess> proxies = new ArrayList<>();
        engines.values().forEach(engine -> proxies.addAll(engine.expand(servers)));
        return proxies;
    }

    private void checkEngine(Located<NodeName> host) {
        draft.use(host);
        boolean hasOne = host.value().isHost() || on(host.value()).isStarted();
        if (!hasOne && draft.hasNode(host.value())) {
            Set<String> others = engines.entrySet().stream()
                    .filter(entry -> entry.getValue().isStarted())
                    .map(entry -> entry.getKey().text())
                    .collect(Collectors.toSet());
            String near = Spelling.suggest(host.value().text(), others);
            problems.add(
                    host.position(),
                    host + " has no engine",
                    near.isEmpty() ? "say \"engine: {}\" of it under \"hosts\"" : near);
        }
    }
}

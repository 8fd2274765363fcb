package io.netlab.scenario.file;

import io.netlab.docker.BridgeNetwork;
import io.netlab.docker.EngineSettings;
import io.netlab.docker.EngineSettings.Profile;
import io.netlab.docker.Port;
import io.netlab.docker.PublishedPort;
import io.netlab.error.Position;
import io.netlab.error.Problems;
import io.netlab.scenario.NodeProcess;
import io.netlab.scenario.Server;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.network.Expansion;
import io.netlab.scenario.network.SaidContainer;
import io.netlab.scenario.network.SaidNetwork;
import io.netlab.scenario.network.SaidPlace;
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
import java.util.Optional;
import java.util.Set;

/** Collects what a file says of the networks of one host's engine, and has it expanded when all of it is known. */
final class NetworkBinder {
    private final Draft draft;
    private final Problems problems;
    private final NodeName host;
    private final List<SaidNetwork> networks = new ArrayList<>();
    private final List<SaidContainer> containers = new ArrayList<>();
    private EngineSettings settings = EngineSettings.DEFAULT;
    private List<Position> engine = List.of();
    private boolean isWired;

    NetworkBinder(Draft draft, Problems problems, NodeName host) {
        this.draft = draft;
        this.problems = problems;
        this.host = host;
    }

    /** True when something is said of the engine itself. */
    boolean isStarted() {
        return !engine.isEmpty();
    }

    /** What the engine is told at its start. */
    void start(Fields said) {
        engine = List.of(said.position());
        settings = new EngineSettings(
                said.value(NetworkKeys.PROFILE).orElse(Profile.CLASSIC),
                said.value(NetworkKeys.USERLAND_PROXY).orElse(true),
                said.value(NetworkKeys.IPTABLES).orElse(true),
                said.value(NetworkKeys.IP6TABLES).orElse(false));
    }

    void declare(Named<String, Fields> said) {
        said.name().ifPresent(name -> networks.add(network(name, said.value())));
    }

    private static SaidNetwork network(Located<String> name, Fields said) {
        return new SaidNetwork(
                name,
                one(said, NetworkKeys.LINK),
                said.list(NetworkKeys.SUBNET),
                said.list(NetworkKeys.GATEWAY),
                said.list(NetworkKeys.RANGE),
                said.value(NetworkKeys.ICC).orElse(true),
                said.value(NetworkKeys.MASQUERADE).orElse(true),
                said.value(NetworkKeys.INTERNAL).orElse(false),
                one(said, NetworkKeys.SOURCE),
                one(said, NetworkKeys.PUBLISH_ON),
                said.value(LinkKeys.MTU).map(Long::intValue).map(Set::of).orElse(Set.of()));
    }

    private static <T> Set<T> one(Fields said, Key<T> key) {
        return said.value(key).map(Set::of).orElse(Set.of());
    }

    /** Attaches the node to the networks that it names. */
    void attach(Located<NodeName> node, Fields said, Kind kind) {
        if (NetworkModes.isGuest(said) || NetworkModes.isNone(said)) {
            refuse(
                    said,
                    List.of(NetworkKeys.PLACES, NetworkKeys.PUBLISH, NetworkKeys.PUBLISH_ALL, NetworkKeys.LINKS),
                    "cannot be said of a node with \"network: " + NetworkModes.mode(said) + "\"",
                    "");
        }
        if (NetworkModes.isGuest(said)) {
            NetworkModes.checkGuest(node, said, kind, draft, problems);
            isWired = true;
            return;
        }
        if (NetworkKeys.isWired(said)) {
            containers.add(new SaidContainer(
                    node,
                    places(said),
                    said.list(NetworkKeys.PUBLISH),
                    said.value(NetworkKeys.PUBLISH_ALL).orElse(false),
                    exposed(said),
                    isDefault(said) ? said.list(NetworkKeys.LINKS) : List.of()));
            return;
        }
        refuse(
                said,
                List.of(NetworkKeys.PUBLISH, NetworkKeys.PUBLISH_ALL, NetworkKeys.EXPOSE, NetworkKeys.LINKS),
                "is for a node with a \"network\"",
                "say \"network: bridge\"");
    }

    private void refuse(Fields said, List<Key<?>> keys, String why, String suggestion) {
        for (Key<?> key : keys) {
            said.find(key)
                    .ifPresent(value -> problems.add(value.position(), "\"" + key.name() + "\" " + why, suggestion));
        }
    }

    private List<SaidPlace> places(Fields said) {
        List<SaidPlace> places = new ArrayList<>();
        Optional<Located<String>> mode = said.find(NetworkKeys.MODE);
        mode.filter(word -> !word.value().equals("none"))
                .ifPresent(word -> places.add(new SaidPlace(
                        word,
                        List.of(),
                        Set.of(),
                        aliases(said),
                        isDefault(said) ? List.of() : said.list(NetworkKeys.LINKS))));
        for (Named<String, Fields> place : said.list(NetworkKeys.PLACES)) {
            place.name()
                    .ifPresent(name -> places.add(new SaidPlace(
                            name,
                            place.value().list(NetworkKeys.ADDRESS),
                            one(place.value(), NetworkKeys.MAC),
                            aliases(place.value()),
                            place.value().list(NetworkKeys.LINKS))));
        }
        return places;
    }

    /** Links mean the network that is named with the node; where none is, the default one. */
    private static boolean isDefault(Fields said) {
        return said.value(NetworkKeys.MODE).orElse(BridgeNetwork.DEFAULT).equals(BridgeNetwork.DEFAULT);
    }

    private static List<String> aliases(Fields said) {
        return said.list(NetworkKeys.ALIASES).stream().map(Located::value).toList();
    }

    private static List<Port> exposed(Fields said) {
        return said.list(NetworkKeys.EXPOSE).stream()
                .flatMap(ports -> ports.value().stream())
                .distinct()
                .toList();
    }

    /**
     * Declares what the engine makes, and returns the processes that serve for it. Where there is an engine, there is
     * docker0.
     */
    List<NodeProcess> expand(List<Server> servers) {
        boolean isThere = isWired || !engine.isEmpty() || !networks.isEmpty() || !containers.isEmpty();
        if (!isThere) {
            return List.of();
        }
        boolean hasDefault =
                networks.stream().anyMatch(network -> network.name().value().equals(BridgeNetwork.DEFAULT));
        if (!hasDefault) {
            networks.add(docker0());
        }
        return Expansion.expand(draft, problems, host, settings, networks, containers, held(servers))
                .programs()
                .stream()
                .map(program -> new NodeProcess(program.name(), program.words(), program.variable(), Set.of(host)))
                .toList();
    }

    private SaidNetwork docker0() {
        Position first = engine.stream()
                .findFirst()
                .orElseGet(() -> networks.stream()
                        .map(network -> network.name().position())
                        .findFirst()
                        .orElseGet(() -> containers.stream()
                                .map(container -> container.node().position())
                                .findFirst()
                                .orElse(Position.ofFile(""))));
        Fields nothing = NetworkKeys.NETWORK.nothing(first);
        return network(new Located<>(BridgeNetwork.DEFAULT, first), nothing);
    }

    private Map<PublishedPort, String> held(List<Server> servers) {
        Map<PublishedPort, String> held = new LinkedHashMap<>();
        servers.stream()
                .filter(server -> server.node().equals(host))
                .forEach(server -> held.put(
                        new PublishedPort(server.address(), server.port(), new Port(server.protocol(), server.port())),
                        "a server of the host"));
        return held;
    }
}

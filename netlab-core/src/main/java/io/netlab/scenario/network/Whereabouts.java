package io.netlab.scenario.network;

import io.netlab.error.Position;
import io.netlab.topology.NodeName;
import java.util.HashMap;
import java.util.Map;

/** Where a file speaks of networks, of containers, and of the places that these have in those. */
final class Whereabouts {
    private static final Position NOWHERE = Position.ofFile("");

    private final Map<Object, Position> positions = new HashMap<>();

    private record Place(NodeName container, String network) {}

    void note(SaidNetwork network) {
        positions.putIfAbsent(network.name().value(), network.name().position());
    }

    void note(SaidContainer container) {
        positions.put(container.node().value(), container.node().position());
        container
                .places()
                .forEach(place -> positions.put(
                        new Place(container.node().value(), place.network().value()),
                        place.network().position()));
    }

    Position of(String network) {
        return positions.getOrDefault(network, NOWHERE);
    }

    Position of(NodeName container) {
        return positions.getOrDefault(container, NOWHERE);
    }

    Position of(NodeName container, String network) {
        return positions.getOrDefault(new Place(container, network), NOWHERE);
    }
}

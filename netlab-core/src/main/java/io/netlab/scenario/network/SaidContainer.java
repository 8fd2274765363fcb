package io.netlab.scenario.network;

import io.netlab.docker.ContainerLink;
import io.netlab.docker.Port;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.NodeName;
import java.util.List;

/**
 * A node of Docker's networks, as a file says it.
 *
 * @param places the networks that it joins, in this order
 * @param publishAll whether all exposed ports are published
 */
public record SaidContainer(
        Located<NodeName> node,
        List<SaidPlace> places,
        List<Located<Publication>> published,
        boolean publishAll,
        List<Port> exposed,
        List<Located<ContainerLink>> links) {
    public SaidContainer {
        places = List.copyOf(places);
        published = List.copyOf(published);
        exposed = List.copyOf(exposed);
        links = List.copyOf(links);
    }
}

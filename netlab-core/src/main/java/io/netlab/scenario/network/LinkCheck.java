package io.netlab.scenario.network;

import io.netlab.docker.Attachment;
import io.netlab.docker.BridgeNetwork;
import io.netlab.docker.Container;
import io.netlab.docker.ContainerLink;
import io.netlab.docker.DockerEngine;
import io.netlab.error.Problems;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.NodeName;
import java.util.List;

/** Both ends of a link are in the network that it is said for. */
final class LinkCheck {
    private final Draft draft;
    private final Problems problems;
    private final DockerEngine engine;

    LinkCheck(Draft draft, Problems problems, DockerEngine engine) {
        this.draft = draft;
        this.problems = problems;
        this.engine = engine;
    }

    void check(SaidContainer said) {
        NodeName from = said.node().value();
        said.links().forEach(link -> check(from, link, BridgeNetwork.DEFAULT));
        said.places()
                .forEach(place -> place.links()
                        .forEach(link -> check(from, link, place.network().value())));
    }

    private void check(NodeName from, Located<ContainerLink> link, String network) {
        NodeName to = link.value().to();
        draft.use(new Located<>(to, link.position()));
        boolean areBothIn = !to.equals(from) && isIn(from, network) && isIn(to, network);
        if (!areBothIn && draft.hasNode(to)) {
            problems.add(
                    link.position(),
                    "a link is between two nodes of the network \"" + network + "\", and " + from + " and " + to
                            + " are not both in it");
        }
    }

    private boolean isIn(NodeName name, String network) {
        return engine.container(name).stream()
                .map(Container::attachments)
                .flatMap(List::stream)
                .map(Attachment::network)
                .anyMatch(one -> one.name().equals(network));
    }
}

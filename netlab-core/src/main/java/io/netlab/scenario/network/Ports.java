package io.netlab.scenario.network;

import io.netlab.docker.Port;
import io.netlab.docker.PortPool;
import io.netlab.docker.PublishedPort;
import io.netlab.error.Problems;
import io.netlab.net.IpAddress;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives containers the ports of the host that they publish by, in the order in which they start. */
final class Ports {
    private final Problems problems;
    private final PortPool pool;
    private final Map<PublishedPort, String> owners = new HashMap<>();

    Ports(int first, Problems problems) {
        this.pool = new PortPool(first);
        this.problems = problems;
    }

    /** Notes that something on the host listens on the port already. */
    void take(PublishedPort port, String owner) {
        pool.take(port);
        owners.put(port, owner);
    }

    /** All published ports of the container, in the engine's order; without those that are taken. */
    List<PublishedPort> of(SaidContainer container, Set<IpAddress> binding) {
        Map<PublishedPort, Located<Publication>> said = new HashMap<>();
        List<PublishedPort> wanted = new ArrayList<>();
        for (Located<Publication> publication : container.published()) {
            publication.value().ports().stream()
                    .map(port -> port.boundTo(binding))
                    .forEach(port -> {
                        wanted.add(port);
                        said.put(port, publication);
                    });
        }
        if (container.publishAll()) {
            container.exposed().stream()
                    .filter(port -> wanted.stream().noneMatch(one -> one.port().equals(port)))
                    .forEach(port -> wanted.add(new PublishedPort(binding, 0, port)));
        }
        List<PublishedPort> taken = new ArrayList<>();
        for (PublishedPort port : PublishedPort.inEnginesOrder(wanted)) {
            take(port, container.node().value(), Optional.ofNullable(said.get(port)))
                    .ifPresent(taken::add);
        }
        return taken;
    }

    private Optional<PublishedPort> take(PublishedPort port, NodeName node, Optional<Located<Publication>> said) {
        if (port.hostPort() == 0) {
            Optional<PublishedPort> chosen = pool.takeNext(port);
            chosen.ifPresent(one -> owners.put(one, "node " + node));
            return chosen;
        }
        Optional<PublishedPort> holder = pool.take(port);
        if (holder.isEmpty()) {
            owners.put(port, "node " + node);
            return Optional.of(port);
        }
        String owner = owners.getOrDefault(holder.get(), "");
        said.ifPresent(publication -> problems.add(
                publication.position(),
                "port " + port.hostPort() + "/" + port.protocol().word() + " of the host is taken by " + owner));
        return Optional.empty();
    }

    /** The ports that links open: those that are published, and those that are exposed besides. */
    static List<Port> exposed(SaidContainer container, List<PublishedPort> published) {
        List<PublishedPort> all = new ArrayList<>(published);
        container.exposed().stream()
                .filter(port -> published.stream().noneMatch(one -> one.port().equals(port)))
                .forEach(port -> all.add(new PublishedPort(Set.of(), 0, port)));
        return PublishedPort.inEnginesOrder(all).stream()
                .map(PublishedPort::port)
                .distinct()
                .toList();
    }
}

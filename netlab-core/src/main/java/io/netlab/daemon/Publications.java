package io.netlab.daemon;

import io.netlab.check.Protocol;
import io.netlab.container.Container;
import io.netlab.container.ContainerStore;
import io.netlab.container.Refusal;
import io.netlab.container.Wiring;
import io.netlab.docker.Port;
import io.netlab.docker.PortPool;
import io.netlab.docker.PublishedPort;
import io.netlab.net.IpAddress;
import io.netlab.scenario.network.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Gives containers the ports of the host that they are reached by. */
final class Publications {
    private static final int FIRST = 32768; // where net.ipv4.ip_local_port_range begins

    private final ContainerStore store;

    Publications(ContainerStore store) {
        this.store = store;
    }

    /** The ports of a container that is about to start. Throws NetlabException when one is taken. */
    List<Wiring.Publishing> take(Container container) {
        PortPool pool = new PortPool(FIRST);
        store.all().forEach(other -> other.wiring().published().forEach(port -> pool.take(port(port))));
        List<Wiring.Publishing> taken = new ArrayList<>();
        for (PublishedPort wanted : PublishedPort.inEnginesOrder(wanted(container))) {
            taken.add(publishing(wanted.hostPort() == 0 ? next(pool, wanted) : exactly(pool, wanted)));
        }
        return taken;
    }

    private static PublishedPort next(PortPool pool, PublishedPort wanted) {
        return pool.takeNext(wanted).orElseThrow(() -> Refusal.ofEngine("all ports are allocated"));
    }

    private static PublishedPort exactly(PortPool pool, PublishedPort wanted) {
        Optional<PublishedPort> holder = pool.take(wanted);
        if (holder.isPresent()) {
            String address = wanted.hostAddress().stream()
                    .map(IpAddress::toString)
                    .findFirst()
                    .orElse("0.0.0.0");
            throw Refusal.ofEngine("driver failed programming external connectivity: Bind for " + address + ":"
                    + wanted.hostPort() + " failed: port is already allocated");
        }
        return wanted;
    }

    private static List<PublishedPort> wanted(Container container) {
        List<PublishedPort> wanted = new ArrayList<>();
        container
                .config()
                .networking()
                .published()
                .forEach(said -> wanted.addAll(Publication.parse(said).ports()));
        if (container.config().networking().publishAll()) {
            exposed(container).stream()
                    .filter(port -> wanted.stream().noneMatch(one -> one.port().equals(port)))
                    .forEach(port -> wanted.add(new PublishedPort(Set.of(), 0, port)));
        }
        return wanted;
    }

    /** The ports that its image or its maker names. */
    static List<Port> exposed(Container container) {
        return container.config().networking().exposed().stream()
                .flatMap(said -> Publication.exposed(said).stream())
                .toList();
    }

    private static Wiring.Publishing publishing(PublishedPort port) {
        String address =
                port.hostAddress().stream().map(IpAddress::toString).findFirst().orElse("");
        return new Wiring.Publishing(
                address, port.hostPort(), port.port().number(), port.protocol().word());
    }

    /** The same for the rules. */
    static PublishedPort port(Wiring.Publishing said) {
        Protocol protocol = Protocol.valueOf(said.protocol().toUpperCase(Locale.ROOT));
        Set<IpAddress> address = said.address().isEmpty() ? Set.of() : Set.of(IpAddress.parse(said.address()));
        return new PublishedPort(address, said.hostPort(), new Port(protocol, said.port()));
    }
}

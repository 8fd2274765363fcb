package io.netlab.docker;

import io.netlab.check.Protocol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives out the ports of the host to containers that publish without saying where: from the first of the kernel's own
 * range on ({@code net.ipv4.ip_local_port_range}; an engine that cannot read that begins at 49153), each once.
 */
public final class PortPool {
    private static final int LAST = 65535;

    private final int first;
    private final Map<Protocol, Integer> next = new HashMap<>();
    private final List<PublishedPort> taken = new ArrayList<>();

    /** All ports are free. */
    public PortPool(int first) {
        this.first = first;
    }

    /** Takes the port that is asked for; the one that has it already, if it is taken. */
    public Optional<PublishedPort> take(PublishedPort wanted) {
        Optional<PublishedPort> holder =
                taken.stream().filter(wanted::collidesWith).findFirst();
        if (holder.isEmpty()) {
            taken.add(wanted);
        }
        return holder;
    }

    /** Takes the next port that is free; none behind the last. */
    public Optional<PublishedPort> takeNext(PublishedPort wanted) {
        for (int port = next.getOrDefault(wanted.protocol(), first); port <= LAST; port++) {
            PublishedPort chosen = wanted.on(port);
            if (take(chosen).isEmpty()) {
                next.put(wanted.protocol(), port + 1);
                return Optional.of(chosen);
            }
        }
        return Optional.empty();
    }
}

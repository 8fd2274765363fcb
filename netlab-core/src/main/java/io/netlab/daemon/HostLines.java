package io.netlab.daemon;

import io.netlab.container.Container;
import io.netlab.container.ContainerStore;
import io.netlab.container.Endpoint;
import java.util.ArrayList;
import java.util.List;

/** The lines of a container's {@code /etc/hosts} that are its own: itself, and those that it is linked to. */
final class HostLines {
    private final ContainerStore store;

    HostLines(ContainerStore store) {
        this.store = store;
    }

    List<String> of(Container container) {
        List<String> lines = new ArrayList<>();
        container.config().networking().links().forEach(link -> lines.addAll(linked(link)));
        for (Endpoint endpoint : container.wiring().endpoints()) {
            lines.add(endpoint.address() + "\t" + container.config().hostname());
        }
        return lines;
    }

    private List<String> linked(String link) {
        Container other = store.find(link.substring(0, link.indexOf(':')));
        String alias = link.substring(link.indexOf(':') + 1);
        String name = other.name();
        String names = alias.equals(name) ? "" : " " + name;
        return other.wiring().endpoints().stream()
                .map(endpoint ->
                        endpoint.address() + "\t" + alias + " " + other.config().hostname() + names)
                .toList();
    }

    /** {@code NAME:ADDRESS} as a line. */
    static String extra(String said) {
        int colon = said.indexOf(':');
        return said.substring(colon + 1) + "\t" + said.substring(0, colon);
    }
}

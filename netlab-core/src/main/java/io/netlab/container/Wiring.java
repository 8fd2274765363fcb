package io.netlab.container;

import java.util.List;

/**
 * What a running container has of the network.
 *
 * @param endpoints its places in networks, in the order in which it joined
 * @param published its published ports, with the ports of the host as they were given out
 */
public record Wiring(List<Endpoint> endpoints, List<Publishing> published) {
    /** No network. */
    public static final Wiring NONE = new Wiring(List.of(), List.of());

    public Wiring {
        endpoints = List.copyOf(endpoints);
        published = List.copyOf(published);
    }

    /**
     * A port of the container that is reached by a port of the host.
     *
     * @param address of the host; empty for all
     * @param protocol {@code tcp} or {@code udp}
     */
    public record Publishing(String address, int hostPort, int port, String protocol) {
        /** {@code 80/tcp}. */
        public String inside() {
            return port + "/" + protocol;
        }
    }
}

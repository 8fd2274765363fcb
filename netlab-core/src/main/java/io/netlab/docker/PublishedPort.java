package io.netlab.docker;

import io.netlab.check.Protocol;
import io.netlab.net.IpAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A port of a container that is reached by a port of the host ({@code -p [ADDRESS:]HOST:CONTAINER}).
 *
 * @param hostAddress the one address of the host; none for all
 * @param hostPort 0 while the engine has not chosen one
 */
public record PublishedPort(Set<IpAddress> hostAddress, int hostPort, Port port) {
    /** The highest first, of the host and then of the container, TCP before UDP. */
    private static final Comparator<PublishedPort> HIGHEST_FIRST = Comparator.comparing(
                    PublishedPort::hostPort, Comparator.reverseOrder())
            .thenComparing(published -> published.port().number(), Comparator.reverseOrder())
            .thenComparing(PublishedPort::protocol);

    public PublishedPort {
        hostAddress = Set.copyOf(hostAddress);
    }

    /**
     * The ports in the order in which the engine opens them: the highest first. One port of TCP that is published several
     * times comes in the reverse of the order in which it was said ({@code Less} of {@code portMapSorter} in
     * {@code go-connections/nat/sort.go} is true of both then, and the sort turns them round).
     */
    public static List<PublishedPort> inEnginesOrder(List<PublishedPort> said) {
        Map<Port, List<PublishedPort>> byPort = new LinkedHashMap<>();
        said.forEach(one ->
                byPort.computeIfAbsent(one.port(), port -> new ArrayList<>()).add(one));
        byPort.values().forEach(PublishedPort::turn);
        return byPort.values().stream()
                .sorted(Comparator.comparing(
                        group -> group.stream().min(HIGHEST_FIRST).orElseThrow(), HIGHEST_FIRST))
                .flatMap(List::stream)
                .toList();
    }

    private static void turn(List<PublishedPort> group) {
        if (group.get(0).protocol() == Protocol.TCP) {
            Collections.reverse(group);
        } else {
            group.sort(HIGHEST_FIRST);
        }
    }

    /** The same with a port of the host. */
    public PublishedPort on(int chosen) {
        return new PublishedPort(hostAddress, chosen, port);
    }

    /** The same, on these addresses unless one was said. */
    public PublishedPort boundTo(Set<IpAddress> addresses) {
        return hostAddress.isEmpty() ? new PublishedPort(addresses, hostPort, port) : this;
    }

    /** True when both want one port of one address of the host. */
    public boolean collidesWith(PublishedPort other) {
        boolean samePort = hostPort == other.hostPort && protocol() == other.protocol();
        return samePort
                && (hostAddress.isEmpty() || other.hostAddress.isEmpty() || hostAddress.equals(other.hostAddress));
    }

    /** TCP or UDP. */
    public Protocol protocol() {
        return port.protocol();
    }

    /** {@code 127.0.0.1:8080->80/tcp}. */
    @Override
    public String toString() {
        String address = hostAddress.stream().map(one -> one + ":").findFirst().orElse("");
        return address + hostPort + "->" + port;
    }
}

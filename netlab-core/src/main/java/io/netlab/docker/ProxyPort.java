package io.netlab.docker;

import io.netlab.check.Protocol;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A port of the host on which a userland proxy listens, and where it leads: for what the rules do not redirect, such as
 * packets from the host's own loopback. The words are those of {@code docker-proxy}.
 */
public record ProxyPort(Protocol protocol, IpAddress hostAddress, int hostPort, IpAddress address, int port) {
    /** The name of the engine's program. */
    public static final String PROGRAM = "docker-proxy";

    private static final int WORDS = 10;

    /** All ports that the proxies of these containers listen on; none where the engine was told to have none. */
    public static List<ProxyPort> of(EngineSettings settings, List<Container> containers) {
        List<ProxyPort> all = new ArrayList<>();
        if (settings.userlandProxy()) {
            containers.forEach(container -> container
                    .gateway()
                    .filter(attachment -> !attachment.network().internal())
                    .ifPresent(attachment -> container.published().forEach(port -> all.addAll(of(port, attachment)))));
        }
        return all;
    }

    private static List<ProxyPort> of(PublishedPort port, Attachment attachment) {
        Optional<IpAddress> ipv4 = attachment.address(AddressFamily.IPV4);
        Optional<IpAddress> ipv6 = attachment.address(AddressFamily.IPV6).or(() -> ipv4);
        List<ProxyPort> ports = new ArrayList<>();
        for (AddressFamily family : AddressFamily.values()) {
            Set<IpAddress> host = port.hostAddress().isEmpty() ? Set.of(IpAddress.any(family)) : port.hostAddress();
            Optional<IpAddress> target = family == AddressFamily.IPV4 ? ipv4 : ipv6;
            host.stream()
                    .filter(address -> address.family() == family)
                    .forEach(address -> target.ifPresent(to -> ports.add(new ProxyPort(
                            port.protocol(),
                            address,
                            port.hostPort(),
                            to,
                            port.port().number()))));
        }
        return ports;
    }

    /** The words of {@code docker-proxy} for this port. */
    public List<String> words() {
        return List.of(
                "-proto",
                protocol.word(),
                "-host-ip",
                hostAddress.toString(),
                "-host-port",
                Integer.toString(hostPort),
                "-container-ip",
                address.toString(),
                "-container-port",
                Integer.toString(port));
    }

    /** The ports of all these words. Throws IllegalArgumentException when they are not what {@link #words} makes. */
    public static List<ProxyPort> parse(List<String> words) {
        List<ProxyPort> ports = new ArrayList<>();
        for (int at = 0; at + WORDS <= words.size(); at += WORDS) {
            ports.add(one(words.subList(at, at + WORDS)));
        }
        if (!ports.stream().flatMap(port -> port.words().stream()).toList().equals(words)) {
            throw new IllegalArgumentException("these are no ports of a proxy: " + String.join(" ", words));
        }
        return ports;
    }

    private static ProxyPort one(List<String> words) {
        return new ProxyPort(
                Protocol.valueOf(words.get(1).toUpperCase(Locale.ROOT)),
                IpAddress.parse(words.get(3)),
                Integer.parseInt(words.get(5)),
                IpAddress.parse(words.get(7)),
                Integer.parseInt(words.get(9)));
    }

    @Override
    public String toString() {
        return protocol.word() + " port " + hostPort + " of " + hostAddress;
    }
}

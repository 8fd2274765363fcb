package io.netlab.resolver;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.probe.DatagramExchange;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The name servers that are asked for what the engine does not know: those of the host's {@code /etc/resolv.conf}, or
 * Google's where that names none, as an engine does. They are asked from the container, by the way that it has.
 */
final class Upstream {
    private static final Path RESOLV_CONF = Path.of("/etc/resolv.conf");
    private static final List<String> WHERE_NONE_IS_SAID = List.of("8.8.8.8", "8.8.4.4");
    private static final int PORT = 53;
    private static final int MOST = 3; // maxExtDNS of libnetwork's resolver.go
    private static final Duration PATIENCE = Duration.ofSeconds(4); // extIOTimeout of the same

    /** A kernel says to each sender only about once a second that there is no way (icmp_ratelimit in icmp(7)). */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Map<IpAddress, Long> silentUntil = new ConcurrentHashMap<>();
    private final Syscalls system;
    private final NetworkNamespace namespace;

    Upstream(Syscalls system, NetworkNamespace namespace) {
        this.system = system;
        this.namespace = namespace;
    }

    /** The first answer that comes; none when nobody could be asked. Takes up to four seconds for each server. */
    Optional<ByteBuffer> ask(ByteBuffer question, boolean byTcp) {
        return servers().stream()
                .map(server -> byTcp ? byTcp(question.duplicate(), server) : byUdp(question, server))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<IpAddress> servers() {
        List<String> said = said();
        return (said.isEmpty() ? WHERE_NONE_IS_SAID : said)
                .stream().flatMap(text -> address(text).stream()).limit(MOST).toList();
    }

    private static List<String> said() {
        try {
            return Files.readAllLines(RESOLV_CONF).stream()
                    .filter(line -> line.startsWith("nameserver "))
                    .map(line -> line.substring("nameserver ".length()).strip())
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static Optional<IpAddress> address(String text) {
        try {
            return Optional.of(IpAddress.parse(text)).filter(address -> address.family() == AddressFamily.IPV4);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private Optional<ByteBuffer> byUdp(ByteBuffer question, IpAddress server) {
        if (System.nanoTime() < silentUntil.getOrDefault(server, Long.MIN_VALUE)) {
            return Optional.empty();
        }
        try {
            return new DatagramExchange(system, namespace).with(server, PORT, question, PATIENCE);
        } catch (SyscallException noWay) {
            silentUntil.put(server, System.nanoTime() + REMEMBERED.toNanos());
            return Optional.empty();
        }
    }

    private Optional<ByteBuffer> byTcp(ByteBuffer question, IpAddress server) {
        try (SocketChannel channel = namespace.call(() -> SocketChannel.open(StandardProtocolFamily.INET))) {
            int milliseconds = (int) PATIENCE.toMillis();
            channel.socket().connect(new InetSocketAddress(server.toString(), PORT), milliseconds);
            channel.socket().setSoTimeout(milliseconds);
            return Optional.of(new TcpMessages(channel.socket()).exchange(question));
        } catch (IOException nextOne) {
            return Optional.empty();
        }
    }
}

package io.netlab.diagnose;

import io.netlab.check.Protocol;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The sockets of a node that wait for somebody: {@code /proc/net/tcp} and its kin (proc_pid_net(5)). */
record Sockets(List<Listener> listeners) {
    private static final String TCP_LISTEN = "0A"; // net/tcp_states.h
    private static final String UDP_UNCONNECTED = "07";

    Sockets {
        listeners = List.copyOf(listeners);
    }

    /** Where one listens; the address of all zeros is every address. */
    record Listener(IpAddress address, int port) {
        boolean isForAll() {
            return address.toNumber().signum() == 0;
        }

        @Override
        public String toString() {
            return address + " port " + port;
        }
    }

    static Sockets read(NetworkNamespace namespace, Protocol protocol) {
        String state = protocol == Protocol.TCP ? TCP_LISTEN : UDP_UNCONNECTED;
        return namespace.call(() -> {
            List<Listener> listeners = new ArrayList<>();
            for (String file : List.of(protocol.word(), protocol.word() + "6")) {
                lines(file)
                        .map(line -> line.strip().split("\\s+", -1))
                        .filter(words -> words.length > 3 && words[3].equals(state))
                        .forEach(words -> listeners.add(listener(words[1])));
            }
            return new Sockets(listeners);
        });
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of("/proc/thread-self/net", file)).stream()
                    .skip(1);
        } catch (NoSuchFileException none) {
            return Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 0100007F:0050}: words of four bytes in the machine's order, and the port. */
    private static Listener listener(String text) {
        String[] parts = text.split(":", -1);
        ByteBuffer words = ByteBuffer.wrap(HexFormat.of().parseHex(parts[0]));
        ByteBuffer address = ByteBuffer.allocate(words.capacity()).order(ByteOrder.nativeOrder());
        while (words.hasRemaining()) {
            address.putInt(words.getInt());
        }
        return new Listener(IpAddress.of(Bytes.of(address.array())), Integer.parseInt(parts[1], 16));
    }

    List<Listener> on(int port) {
        return listeners.stream().filter(each -> each.port() == port).toList();
    }

    /** True when somebody hears what is sent there. A socket for all addresses of IPv6 hears IPv4, too. */
    boolean hear(IpAddress address, int port) {
        return on(port).stream()
                .anyMatch(each -> each.isForAll() || each.address().equals(address));
    }
}

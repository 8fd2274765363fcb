package io.netlab.explain;

import io.netlab.net.Bytes;
import io.netlab.netlink.Message;
import io.netlab.netlink.MessageReader;
import io.netlab.netlink.WireEnd;
import io.netlab.netlink.WireTap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps what goes to the kernel and comes back while it is told to listen, each request with its answers. Any number of
 * sockets and threads may speak at once: an answer belongs to the request with its sequence number on the same socket.
 */
public final class Recorder implements WireTap {
    private final Map<Integer, WireEnd> files = new ConcurrentHashMap<>();
    private final Map<Key, Pending> pending = new HashMap<>();
    private final Map<Pending, List<Message>> recorded = new LinkedHashMap<>();
    private final Wire unplaced = new Wire("host");
    private volatile boolean listening;

    /** Forgets what it has, and listens from now on. */
    public synchronized void start() {
        pending.clear();
        recorded.clear();
        listening = true;
    }

    /** Listens no more; returns what was heard since the start, in the order of the requests. */
    public synchronized List<Exchange> stop() {
        listening = false;
        return exchanges();
    }

    /** What was heard since the start, in the order of the requests. */
    public synchronized List<Exchange> exchanges() {
        List<Exchange> exchanges = new ArrayList<>();
        recorded.forEach((asked, answers) ->
                exchanges.add(new Exchange(asked.wire.namespace, asked.request, answers, asked.files)));
        return exchanges;
    }

    @Override
    public boolean listening() {
        return listening;
    }

    @Override
    public WireTap at(WireEnd end) {
        files.put(end.descriptor(), end);
        return new Wire(end.namespace());
    }

    @Override
    public void sent(Bytes datagram) {
        unplaced.sent(datagram);
    }

    @Override
    public void received(Bytes datagram) {
        unplaced.received(datagram);
    }

    private synchronized void sent(Wire wire, Bytes datagram) {
        Map<Integer, WireEnd> open = Map.copyOf(files);
        for (Message request : Message.decodeAll(MessageReader.of(datagram))) {
            Pending asked = new Pending(wire, request, open);
            pending.put(new Key(wire, request.sequence()), asked);
            recorded.put(asked, new ArrayList<>());
        }
    }

    /** What answers no request is an announcement, or came for a request from before the start. */
    private synchronized void received(Wire wire, Bytes datagram) {
        for (Message message : Message.decodeAll(MessageReader.of(datagram))) {
            Pending asked = pending.get(new Key(wire, message.sequence()));
            if (asked != null) {
                recorded.computeIfAbsent(asked, unused -> new ArrayList<>()).add(message);
            }
        }
    }

    private record Key(Wire wire, int sequence) {}

    /** A request that was sent; each is another, even with the same content. */
    private static final class Pending {
        private final Wire wire;
        private final Message request;
        private final Map<Integer, WireEnd> files;

        Pending(Wire wire, Message request, Map<Integer, WireEnd> files) {
            this.wire = wire;
            this.request = request;
            this.files = files;
        }
    }

    /** The tap of one socket. */
    private final class Wire implements WireTap {
        private final String namespace;

        Wire(String namespace) {
            this.namespace = namespace;
        }

        @Override
        public boolean listening() {
            return listening;
        }

        @Override
        public void sent(Bytes datagram) {
            Recorder.this.sent(this, datagram);
        }

        @Override
        public void received(Bytes datagram) {
            Recorder.this.received(this, datagram);
        }
    }
}

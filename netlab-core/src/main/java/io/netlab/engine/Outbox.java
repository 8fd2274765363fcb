package io.netlab.engine;

import io.netlab.firewall.Change;
import io.netlab.firewall.Iptables;
import io.netlab.net.AddressFamily;
import io.netlab.netlink.NetlinkException;
import io.netlab.netlink.Request;
import io.netlab.op.NetworkOp;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What waits to be done together: requests to one node, changes of one node's firewall, or new namespaces. */
final class Outbox {
    /** One datagram must not outgrow the socket's buffers: 64 requests are about 10 KiB. */
    private static final int MAX_REQUESTS = 64;

    /** Enough to save the threads, few enough to tell how far the work is. */
    private static final int MAX_BIRTHS = 50;

    private final Nodes nodes;
    private final Engine.Listener done;
    private final List<Owned<Request>> requests = new ArrayList<>();
    private final List<Owned<Change>> changes = new ArrayList<>();
    private final List<Owned<NodeName>> births = new ArrayList<>();
    private NodeName node = NodeName.HOST;
    private AddressFamily family = AddressFamily.IPV4;

    Outbox(Nodes nodes, Engine.Listener done) {
        this.nodes = nodes;
        this.done = done;
    }

    /** Requests name namespaces by open files: before anything else is said, those that wait must be there. */
    void prepareFor(NetworkOp op) {
        if (!(op instanceof NetworkOp.AddNamespace)) {
            bear();
        }
    }

    /** Takes an op's effect: what can wait, waits; what cannot is done at once, after all that waits. */
    void send(NetworkOp op, Effect effect) {
        effect.accept(new Sending(op));
    }

    /** Sends what waits. Throws the first refusal, when all that was accepted has been told. */
    void flush() {
        bear();
        if (!requests.isEmpty()) {
            exchange();
        }
        if (!changes.isEmpty()) {
            commit();
        }
    }

    private void bear() {
        if (births.isEmpty()) {
            return;
        }
        List<Owned<NodeName>> waiting = List.copyOf(births);
        births.clear();
        nodes.create(items(waiting));
        waiting.forEach(birth -> done.done(birth.op()));
    }

    private void exchange() {
        List<Owned<Request>> sent = List.copyOf(requests);
        requests.clear();
        List<Optional<NetlinkException>> outcomes =
                nodes.namespace(node).routes().attempt(items(sent));
        for (int i = 0; i < sent.size(); i++) {
            if (outcomes.get(i).isEmpty() && sent.get(i).isLast()) {
                done.done(sent.get(i).op());
            }
        }
        throwFirst(outcomes);
    }

    private static void throwFirst(List<Optional<NetlinkException>> outcomes) {
        for (Optional<NetlinkException> outcome : outcomes) {
            if (outcome.isPresent()) {
                throw outcome.get();
            }
        }
    }

    private void commit() {
        List<Owned<Change>> sent = List.copyOf(changes);
        changes.clear();
        Iptables.of(family, nodes.namespace(node).programPrefix()).apply(items(sent));
        sent.forEach(change -> done.done(change.op()));
    }

    private static <T> List<T> items(List<Owned<T>> owned) {
        List<T> items = new ArrayList<>(owned.size());
        owned.forEach(one -> items.add(one.item()));
        return items;
    }

    /** Something that waits, with the op that it comes from; an op is done when its last request is. */
    private record Owned<T>(T item, NetworkOp op, boolean isLast) {}

    /** Adds one op's effect. */
    private final class Sending implements Effect.Visitor<Boolean> {
        private final NetworkOp op;

        Sending(NetworkOp op) {
            this.op = op;
        }

        @Override
        public Boolean visit(Effect.Netlink effect) {
            boolean fits = changes.isEmpty()
                    && effect.node().equals(node)
                    && requests.size() + effect.requests().size() <= MAX_REQUESTS;
            if (!fits) {
                flush();
            }
            node = effect.node();
            int last = effect.requests().size() - 1;
            for (int i = 0; i <= last; i++) {
                requests.add(new Owned<>(effect.requests().get(i), op, i == last));
            }
            if (effect.alone()) {
                flush();
            }
            return true;
        }

        @Override
        public Boolean visit(Effect.Birth effect) {
            boolean fits = requests.isEmpty() && changes.isEmpty() && births.size() < MAX_BIRTHS;
            if (!fits) {
                flush();
            }
            births.add(new Owned<>(effect.node(), op, true));
            return true;
        }

        @Override
        public Boolean visit(Effect.Firewall effect) {
            boolean fits = requests.isEmpty() && effect.node().equals(node) && effect.family() == family;
            if (!fits) {
                flush();
            }
            node = effect.node();
            family = effect.family();
            changes.add(new Owned<>(effect.change(), op, true));
            return true;
        }

        @Override
        public Boolean visit(Effect.Action effect) {
            flush();
            effect.body().run();
            done.done(op);
            return true;
        }
    }
}

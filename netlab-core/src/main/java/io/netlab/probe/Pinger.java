package io.netlab.probe;

import io.netlab.check.Outcome;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.AddressFamily;
import io.netlab.sys.Syscalls;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pings from any number of nodes at once. Sockets are opened when first needed, one a node and family, and kept until
 * this is closed. Several threads may ping at the same time.
 */
public final class Pinger implements AutoCloseable {
    private static final ProbeResult NOT_YET = ProbeResult.silence(Duration.ZERO);

    private final Syscalls system;
    private final Map<Key, Deque<IcmpSocket>> idle = new HashMap<>();
    private final AtomicInteger nextId =
            new AtomicInteger(ThreadLocalRandom.current().nextInt());

    /** What a socket can be used for. */
    private record Key(NetworkNamespace from, AddressFamily family) {
        static Key of(PingTask task) {
            return new Key(task.from(), task.to().family());
        }
    }

    public Pinger(Syscalls system) {
        this.system = system;
    }

    /** Sends one echo request. */
    public ProbeResult ping(PingTask task) {
        return pingAll(List.of(task)).get(0);
    }

    /**
     * Sends all of them, and returns when each is answered, refused, or out of patience; results in the tasks' order.
     * Of many pings the order in time is {@link PingPlan}'s, and between its parts the nodes forget what they learned
     * of each other.
     */
    public List<ProbeResult> pingAll(List<PingTask> tasks) {
        if (tasks.size() <= PingPlan.PAIRS) {
            return fly(tasks);
        }
        Roster roster = new Roster(tasks);
        List<ProbeResult> results = new ArrayList<>(Collections.nCopies(tasks.size(), NOT_YET));
        for (List<Integer> part : PingPlan.parts(roster.legs(tasks))) {
            List<PingTask> some = part.stream().map(tasks::get).toList();
            List<ProbeResult> answers = fly(some);
            for (int each = 0; each < answers.size(); each++) {
                results.set(part.get(each), answers.get(each));
            }
            NeighbourRoom.make(roster.endsOf(some));
        }
        return results;
    }

    private List<ProbeResult> fly(List<PingTask> tasks) {
        Map<Key, Lane> lanes = new LinkedHashMap<>();
        try {
            tasks.forEach(task -> lanes.computeIfAbsent(Key.of(task), this::borrow));
            return judged(tasks, send(tasks, lanes));
        } finally {
            lanes.forEach((key, lane) -> giveBack(key, lane.socket()));
        }
    }

    /** What found no room in the neighbour table is sent once more, after room was made. */
    private List<ProbeResult> send(List<PingTask> tasks, Map<Key, Lane> lanes) {
        PingBatch batch = new PingBatch(system);
        List<ProbeResult> results = batch.run(tasks, task -> lanes.get(Key.of(task)), lanes.values());
        if (batch.starved().isEmpty()) {
            return results;
        }
        List<PingTask> again = batch.starved().stream().map(tasks::get).toList();
        NeighbourRoom.make(new Roster(tasks).endsOf(tasks));
        List<ProbeResult> second = new PingBatch(system).run(again, task -> lanes.get(Key.of(task)), lanes.values());
        List<ProbeResult> all = new ArrayList<>(results);
        for (int each = 0; each < again.size(); each++) {
            all.set(batch.starved().get(each), second.get(each));
        }
        return all;
    }

    private static List<ProbeResult> judged(List<PingTask> tasks, List<ProbeResult> results) {
        List<ProbeResult> judged = new ArrayList<>();
        for (int index = 0; index < tasks.size(); index++) {
            PingTask task = tasks.get(index);
            ProbeResult result = results.get(index);
            boolean silent = result.outcome() == Outcome.NO_REPLY;
            judged.add(silent ? Silence.judge(task.from(), task.to(), result) : result);
        }
        return judged;
    }

    private Lane borrow(Key key) {
        synchronized (idle) {
            Deque<IcmpSocket> free = idle.computeIfAbsent(key, unused -> new ArrayDeque<>());
            if (!free.isEmpty()) {
                return new Lane(free.pop());
            }
        }
        int id = nextId.incrementAndGet();
        return new Lane(key.from().call(() -> IcmpSocket.open(system, key.family(), id)));
    }

    private void giveBack(Key key, IcmpSocket socket) {
        synchronized (idle) {
            idle.computeIfAbsent(key, unused -> new ArrayDeque<>()).push(socket);
        }
    }

    /**
     * Closes the sockets that wait for further pings, no ping being under way: an open socket keeps its namespace
     * alive, and with it the cables that should go when it ends.
     */
    public void release() {
        synchronized (idle) {
            idle.values().forEach(sockets -> sockets.forEach(IcmpSocket::close));
            idle.clear();
        }
    }

    /** Closes the sockets; no ping may be under way. */
    @Override
    public void close() {
        release();
    }
}

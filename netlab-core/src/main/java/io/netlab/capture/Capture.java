package io.netlab.capture;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.namespace.Together;
import io.netlab.probe.Alarm;
import io.netlab.probe.MessageBuffer;
import io.netlab.probe.PollSet;
import io.netlab.probe.Timestamps;
import io.netlab.sys.PollFlag;
import io.netlab.sys.Syscalls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sees all frames of all links of several namespaces, in the order in which the kernel saw them. One thread reads; any
 * thread may end its wait.
 */
public final class Capture implements AutoCloseable {
    /** A frame has its time before it is in its socket's queue: one that is younger may still be overtaken. */
    private static final Duration HELD_BACK = Duration.ofMillis(20);

    private final List<PacketSocket> sockets = new ArrayList<>();
    private final PriorityQueue<Held> held = new PriorityQueue<>(
            Comparator.comparingLong((Held each) -> each.frame().time()).thenComparingLong(Held::place));
    private final AtomicBoolean isEnding = new AtomicBoolean();
    private final Alarm alarm;
    private final PollSet poll;
    private long lost;
    private long count;

    /** A bridge gives a frame on with the time that its port has noted: of two with one time the first read is first. */
    private record Held(Frame frame, long place) {}

    private Capture(Syscalls system, int count) {
        this.alarm = new Alarm(system);
        this.poll = new PollSet(system, count + 1);
    }

    /** Opens it in these namespaces, by the names that frames are to have; from here on nothing is missed, but for {@link #lost}. */
    public static Capture open(Syscalls system, Map<String, NetworkNamespace> namespaces) {
        Capture capture = new Capture(system, namespaces.size());
        MessageBuffer buffer = new MessageBuffer(system, PacketSocket.LARGEST_FRAME);
        try {
            namespaces.forEach((name, each) -> capture.sockets.add(PacketSocket.open(system, name, each, buffer)));
            Timestamps.await(system);
            capture.sockets.forEach(PacketSocket::listen);
            return capture;
        } catch (RuntimeException failed) {
            capture.close();
            throw failed;
        }
    }

    /** Waits for the next frames, at most that long; none when the time is over or {@link #end} was called. */
    public List<Frame> next(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!isEnding.get()) {
            long last = now() - HELD_BACK.toNanos();
            drain();
            List<Frame> frames = olderThan(last);
            if (!frames.isEmpty() || deadline - System.nanoTime() <= 0) {
                return frames;
            }
            await(deadline);
        }
        return List.of();
    }

    private void await(long deadline) {
        long ripe = System.nanoTime() + HELD_BACK.toNanos();
        poll.clear();
        poll.add(alarm.descriptor(), PollFlag.POLLIN);
        if (held.isEmpty()) {
            sockets.forEach(socket -> poll.add(socket.descriptor(), PollFlag.POLLIN));
        }
        poll.waitUntil(held.isEmpty() ? deadline : Math.min(deadline, ripe));
    }

    /** All frames until now that were not given yet. */
    public List<Frame> rest() {
        drain();
        return olderThan(Long.MAX_VALUE);
    }

    private void drain() {
        sockets.forEach(socket -> socket.drain(frame -> held.add(new Held(frame, count++))));
    }

    private List<Frame> olderThan(long time) {
        List<Frame> frames = new ArrayList<>();
        while (!held.isEmpty() && held.element().frame().time() < time) {
            frames.add(held.remove().frame());
        }
        return frames;
    }

    private static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    /** How many frames the kernel had to drop until now because they were not read in time. */
    public long lost() {
        lost += sockets.stream().mapToLong(PacketSocket::lost).sum();
        return lost;
    }

    /** Ends a wait of the reading thread. */
    public void end() {
        isEnding.set(true);
        alarm.ring();
    }

    @Override
    public void close() {
        Together.run(sockets.stream().<Runnable>map(socket -> socket::close).toList());
        alarm.close();
    }
}

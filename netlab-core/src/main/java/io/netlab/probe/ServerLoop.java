package io.netlab.probe;

import io.netlab.sys.PollFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for all sockets of all servers, and lets the service of each ready one work. */
final class ServerLoop implements Runnable {
    private static final int EFD_FLAGS = 0x8_0800; // EFD_CLOEXEC and EFD_NONBLOCK of sys/eventfd.h
    private static final long LONGEST_WAIT = TimeUnit.HOURS.toNanos(1);

    private final Syscalls system;
    private final int alarm;
    private final ConcurrentLinkedQueue<Map.Entry<Integer, Service>> entrants = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Service> sockets = new LinkedHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean ending;

    ServerLoop(Syscalls system) {
        this.system = system;
        this.alarm = system.eventfd(0, EFD_FLAGS);
    }

    /** Serves a socket, which is closed here in the end. */
    void add(int descriptor, Service service) {
        entrants.add(Map.entry(descriptor, service));
        wake();
    }

    /** Ends the loop and waits until every socket is closed. */
    void end() {
        ending = true;
        wake();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void wake() {
        if (ended.getCount() > 0) {
            system.write(alarm, number(1));
        }
    }

    @Override
    public void run() {
        try {
            while (!ending) {
                admit();
                serve(await());
            }
        } finally {
            admit();
            sockets.keySet().forEach(system::close);
            ended.countDown();
            system.close(alarm);
        }
    }

    private void admit() {
        for (var next = entrants.poll(); next != null; next = entrants.poll()) {
            sockets.put(next.getKey(), next.getValue());
        }
    }

    /** The sockets that have something to read. */
    private List<Integer> await() {
        List<Integer> all = new ArrayList<>(sockets.keySet());
        PollSet poll = new PollSet(system, all.size() + 1);
        poll.add(alarm, PollFlag.POLLIN);
        all.forEach(descriptor -> poll.add(descriptor, PollFlag.POLLIN));
        poll.waitUntil(System.nanoTime() + LONGEST_WAIT);
        if (poll.found(0) != 0) {
            system.read(alarm, number(0));
        }
        List<Integer> ready = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            if (poll.found(index + 1) != 0) {
                ready.add(all.get(index));
            }
        }
        return ready;
    }

    private static ByteBuffer number(long value) {
        return ByteBuffer.allocateDirect(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(0, value);
    }

    private void serve(List<Integer> ready) {
        for (int descriptor : ready) {
            Service service = sockets.get(descriptor);
            if (service != null && isDone(descriptor, service)) {
                sockets.remove(descriptor);
                system.close(descriptor);
            }
        }
    }

    private boolean isDone(int descriptor, Service service) {
        try {
            return service.serve(descriptor, this);
        } catch (SyscallException fault) {
            return service.endsWithFault();
        }
    }
}

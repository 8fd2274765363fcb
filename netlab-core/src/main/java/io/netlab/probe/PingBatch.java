package io.netlab.probe;

import io.netlab.sys.Errno;
import io.netlab.sys.PollFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;

/** Sends many echo requests and takes their replies as they come, on one thread, over one socket a node. */
final class PingBatch {
    private static final int MOST_TRIES = 4;

    private final Syscalls system;
    private final List<Optional<ProbeResult>> results = new ArrayList<>();
    private final PriorityQueue<Flight> underWay = new PriorityQueue<>();
    private final List<Integer> starved = new ArrayList<>();
    private final PollSet one;

    PingBatch(Syscalls system) {
        this.system = system;
        this.one = new PollSet(system, 1);
    }

    /** The results in the order of the tasks; where no answer came, {@code NO_REPLY} whatever the reason. */
    List<ProbeResult> run(List<PingTask> tasks, Function<PingTask, Lane> lanes, Collection<Lane> all) {
        for (PingTask task : tasks) {
            results.add(Optional.empty());
            launch(lanes.apply(task).board(task, results.size() - 1));
        }
        PollSet many = new PollSet(system, all.size());
        while (!underWay.isEmpty()) {
            await(many, all);
        }
        return results.stream().map(Optional::orElseThrow).toList();
    }

    /** The places of those that found no room in the neighbour table. */
    List<Integer> starved() {
        return List.copyOf(starved);
    }

    /** Sends, and takes what is there already: between namespaces of one machine, mostly the reply. */
    private void launch(Flight flight) {
        Lane lane = flight.lane();
        underWay.add(flight);
        if (send(flight)) {
            one.clear();
            one.add(lane.socket().descriptor(), PollFlag.POLLIN);
            while (!lane.isEmpty() && one.isReady()) {
                collect(lane, one, 0);
            }
        }
    }

    /** True when the packet is on its way. */
    private boolean send(Flight flight) {
        for (int tries = 1; ; tries++) {
            try {
                flight.lane().socket().send(flight);
                return true;
            } catch (SyscallException refusal) {
                if (!isOfAnotherPacket(flight.lane(), refusal) || tries == MOST_TRIES) {
                    settle(flight.lane(), new EchoFailure(flight.sequence(), ErrorReport.local(refusal)));
                    return false;
                }
            }
        }
    }

    /** With reports on, a socket gives the error of an earlier packet to the next call, whatever that is (ip(7)). */
    private boolean isOfAnotherPacket(Lane lane, SyscallException refusal) {
        boolean another = false;
        Optional<EchoFailure> next = lane.socket().nextFailure();
        while (next.isPresent()) {
            ErrorReport report = next.get().report();
            another |= report.origin() != ErrorReport.Origin.LOCAL
                    && report.errno().equals(refusal.errno());
            settle(lane, next.get());
            next = lane.socket().nextFailure();
        }
        return another;
    }

    private void await(PollSet many, Collection<Lane> all) {
        List<Lane> busy = all.stream().filter(lane -> !lane.isEmpty()).toList();
        many.clear();
        busy.forEach(lane -> many.add(lane.socket().descriptor(), PollFlag.POLLIN));
        if (many.waitUntil(nextDeadline())) {
            for (int index = 0; index < busy.size(); index++) {
                collect(busy.get(index), many, index);
            }
        }
        expire();
    }

    private long nextDeadline() {
        dropLanded();
        Flight first = underWay.peek();
        return first == null ? System.nanoTime() : first.deadline();
    }

    private void dropLanded() {
        while (!underWay.isEmpty() && underWay.element().hasLanded()) {
            underWay.remove();
        }
    }

    private void expire() {
        long now = System.nanoTime();
        dropLanded();
        while (!underWay.isEmpty() && underWay.element().deadline() - now <= 0) {
            Flight late = underWay.remove();
            late.lane().leave(late.sequence());
            land(late, late.silence());
            dropLanded();
        }
    }

    private void collect(Lane lane, PollSet polled, int index) {
        boolean reported = polled.hasError(index) && drain(lane);
        if (polled.hasInput(index) || (polled.hasError(index) && !reported)) {
            receive(lane); // of an error that has no report, receiving is what clears it
        }
    }

    private void receive(Lane lane) {
        try {
            lane.socket()
                    .receive()
                    .ifPresent(arrival ->
                            lane.leave(arrival.sequence()).ifPresent(flight -> land(flight, flight.reply(arrival))));
        } catch (SyscallException e) {
            if (!e.is(Errno.EAGAIN)) {
                drain(lane); // the error belongs to a packet that is in the queue
            }
        }
    }

    /** Takes all that is in the error queue; true when there was something. */
    private boolean drain(Lane lane) {
        Optional<EchoFailure> next = lane.socket().nextFailure();
        boolean any = next.isPresent();
        while (next.isPresent()) {
            settle(lane, next.get());
            next = lane.socket().nextFailure();
        }
        return any;
    }

    private void settle(Lane lane, EchoFailure failure) {
        if (failure.report().isStarved()) {
            lane.find(failure.sequence()).ifPresent(flight -> starved.add(flight.index()));
        }
        lane.leave(failure.sequence()).ifPresent(flight -> land(flight, flight.failure(failure.report())));
    }

    private void land(Flight flight, ProbeResult result) {
        results.set(flight.index(), Optional.of(result));
    }
}

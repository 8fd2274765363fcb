package io.netlab.probe;

import io.netlab.check.Outcome;
import java.time.Duration;

/** An echo request that is under way: when it left, when patience ends, and its result as soon as there is one. */
final class Flight implements Comparable<Flight> {
    private final PingTask task;
    private final int index;
    private final Lane lane;
    private final int sequence;
    private final long start = System.nanoTime();
    private final long deadline;
    private boolean landed;

    /** The index is the task's place in its batch, the sequence the number in its packet. */
    Flight(PingTask task, int index, Lane lane, int sequence) {
        this.task = task;
        this.index = index;
        this.lane = lane;
        this.sequence = sequence;
        this.deadline = start + task.patience().toNanos();
    }

    PingTask task() {
        return task;
    }

    int index() {
        return index;
    }

    Lane lane() {
        return lane;
    }

    int sequence() {
        return sequence;
    }

    long deadline() {
        return deadline;
    }

    boolean hasLanded() {
        return landed;
    }

    ProbeResult reply(EchoArrival arrival) {
        landed = true;
        String stranger = arrival.from().equals(task.to()) ? "" : "answered by " + arrival.from();
        return ProbeResult.reply(age(), arrival.to(), stranger);
    }

    ProbeResult failure(ErrorReport report) {
        landed = true;
        Outcome outcome = Verdict.ofEcho(report);
        return ProbeResult.failure(outcome, report, age());
    }

    ProbeResult silence() {
        landed = true;
        return ProbeResult.silence(age());
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The one whose patience ends first comes first. */
    @Override
    public int compareTo(Flight other) {
        return Long.compare(deadline - other.deadline, 0);
    }
}

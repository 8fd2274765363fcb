package io.netlab.container;

import java.time.Instant;
import java.util.Locale;

/**
 * How a container is just now.
 *
 * @param pid of its first process, in the lab; 0 when there is none
 * @param exitCode how its first process ended, 128 + N by signal N
 * @param error why it could not be started; empty when it could
 */
public record State(Status status, long pid, int exitCode, String error, Instant started, Instant finished) {
    /** Docker's word for a time that never was. */
    public static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

    /** A container that was never started. */
    public static final State CREATED = new State(Status.CREATED, 0, 0, "", NEVER, NEVER);

    /** What it does. */
    public enum Status {
        CREATED,
        RUNNING,
        PAUSED,
        EXITED;

        /** Docker's word. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** True while its first process lives. */
    public boolean isAlive() {
        return status == Status.RUNNING || status == Status.PAUSED;
    }
}

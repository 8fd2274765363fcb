package io.netlab.lab;

import io.netlab.daemon.command.Console;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a line's commands write to, and where the programs run that they need; the words that lead into a namespace
 * stand in front of a program's.
 */
public interface Terminal extends Console {
    /** How long one command may take; without an end where a person can interrupt it. */
    default Optional<Duration> limit() {
        return Optional.empty();
    }
}

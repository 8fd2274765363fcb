package io.netlab.lab;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where a line's commands write to, and where the programs run that they need. */
public interface Terminal {
    /** Standard output; line ends are in the text. */
    void print(String text);

    /** Standard error; line ends are in the text. */
    void complain(String text);

    /**
     * Runs a program of the machine to its end.
     *
     * @param words the program and its arguments; those that lead into the namespace stand in front
     * @return its exit code, 128 + N when signal N ended it
     */
    int run(List<String> words);

    /** How long one command may take; without an end where a person can interrupt it. */
    default Optional<Duration> limit() {
        return Optional.empty();
    }
}

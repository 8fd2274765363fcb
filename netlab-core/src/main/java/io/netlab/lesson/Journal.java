package io.netlab.lesson;

/** Where it is written down what a learner has done, a line each; {@link Progress} reads the lines again. */
@FunctionalInterface
public interface Journal {
    /** Remembers nothing. */
    Journal NONE = line -> {};

    /** Writes a line down. */
    void add(String line);
}

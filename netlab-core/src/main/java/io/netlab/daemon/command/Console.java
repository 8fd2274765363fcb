package io.netlab.daemon.command;

import java.util.List;

/** Where a command writes to, and where the programs run that need a person's terminal. */
public interface Console {
    /** Standard output; line ends are in the text. */
    void print(String text);

    /** Standard error; line ends are in the text. */
    void complain(String text);

    /**
     * Runs a program of the machine to its end, with the terminal or pipe that the person has.
     *
     * @return its exit code, 128 + N when signal N ended it
     */
    int run(List<String> words);
}

package io.netlab.shell.repl;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs programs of the machine with this process's own terminal or pipes.
 *
 * @param input where they read from: a script that is being read is not for them
 */
record Foreground(Redirect input, TerminalGroup group) {
    private static final int CANNOT_RUN = 126;
    private static final int NO_SUCH_PROGRAM = 127;

    /** Runs a program to its end; returns its exit code, 128 + N when signal N ended it. */
    int run(List<String> words, Consumer<String> complain) {
        group.ignoreStops();
        try {
            Process process =
                    new ProcessBuilder(words).inheritIO().redirectInput(input).start();
            return waitFor(process);
        } catch (IOException e) {
            boolean isThere = new File(words.get(0)).exists();
            complain.accept(
                    words.get(0) + ": " + (isThere ? "cannot be run: " + e.getMessage() : "no such program") + "\n");
            return isThere ? CANNOT_RUN : NO_SUCH_PROGRAM;
        } finally {
            group.takeBack();
        }
    }

    /** Ctrl-C reaches the program by the terminal, so nothing but its end ends the wait. */
    private static int waitFor(Process process) {
        boolean interrupted = false;
        while (true) {
            try {
                int code = process.waitFor();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return code;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }
}

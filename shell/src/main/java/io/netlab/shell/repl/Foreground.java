package io.netlab.shell.repl;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.function.Consumer;

/** Runs a program of the machine with this process's own terminal or pipes. */
final class Foreground {
    private static final int CANNOT_RUN = 126;
    private static final int NO_SUCH_PROGRAM = 127;

    private Foreground() {}

    /**
     * Runs the program to its end.
     *
     * @param input where it reads from: a script that is being read is not for the program
     * @return its exit code; 128 + N when signal N ended it
     */
    static int run(List<String> words, Redirect input, Consumer<String> complain) {
        try {
            Process process =
                    new ProcessBuilder(words).inheritIO().redirectInput(input).start();
            return waitFor(process);
        } catch (IOException e) {
            boolean isThere = new File(words.get(0)).exists();
            complain.accept(
                    words.get(0) + ": " + (isThere ? "cannot be run: " + e.getMessage() : "no such program") + "\n");
            return isThere ? CANNOT_RUN : NO_SUCH_PROGRAM;
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

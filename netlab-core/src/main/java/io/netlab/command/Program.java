package io.netlab.command;

import io.netlab.error.NetlabException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.commons.exec.CommandLine;
import org.apache.commons.exec.DefaultExecutor;
import org.apache.commons.exec.ExecuteWatchdog;
import org.apache.commons.exec.Executor;
import org.apache.commons.exec.PumpStreamHandler;

/**
 * One of the machine's programs with its arguments. It is to be run by a thread in the lab's root namespace, since
 * the JDK's reaper thread is started where the caller is, and stays there. No shell sees the words.
 */
public record Program(List<String> words) {
    private static final int MAX_OUTPUT_BYTES = 1 << 20;

    /** Throws IllegalArgumentException when there is no program. */
    public Program {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a program has at least its name");
        }
        words = List.copyOf(words);
    }

    /** The program of these words. */
    public static Program of(String... words) {
        return new Program(List.of(words));
    }

    /**
     * Runs the program to its end. Output past one mebibyte is dropped, and the result says so.
     *
     * @param input what it reads from its standard input
     * @throws NetlabException when it cannot be started ({@code MACHINE}) or does not end in time ({@code DEADLINE})
     */
    public ProgramResult run(String input, Duration limit) {
        BoundedOutput output = new BoundedOutput(MAX_OUTPUT_BYTES);
        BoundedOutput errors = new BoundedOutput(MAX_OUTPUT_BYTES);
        ExecuteWatchdog watchdog = ExecuteWatchdog.builder().setTimeout(limit).get();
        Executor executor = DefaultExecutor.builder()
                .setExecuteStreamHandler(new PumpStreamHandler(
                        output, errors, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))))
                .get();
        executor.setWatchdog(watchdog);
        executor.setExitValues(null);
        int exitCode = execute(executor);
        if (watchdog.killedProcess()) {
            throw new NetlabException(
                    NetlabException.Kind.DEADLINE,
                    "run " + this + ": it did not end within " + limit.toSeconds() + " s, and was ended");
        }
        return new ProgramResult(exitCode, output.text(), errors.text());
    }

    private int execute(Executor executor) {
        try {
            return executor.execute(commandLine());
        } catch (IOException e) {
            throw new NetlabException(
                    NetlabException.Kind.MACHINE,
                    "run " + this + ": " + words.get(0) + " could not be started (" + e.getMessage() + ")",
                    e);
        }
    }

    private CommandLine commandLine() {
        CommandLine line = new CommandLine(words.get(0));
        words.stream().skip(1).forEach(word -> line.addArgument(word, false));
        return line;
    }

    /** The words with spaces between them, for messages. */
    @Override
    public String toString() {
        return String.join(" ", words);
    }
}

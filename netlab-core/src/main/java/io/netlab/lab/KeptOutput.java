package io.netlab.lab;

import io.netlab.command.Program;
import io.netlab.command.ProgramResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A terminal that nobody looks at: what is written is kept, and programs have a minute. */
final class KeptOutput implements Terminal {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final StringBuilder output = new StringBuilder();
    private String complaint = "";

    @Override
    public void print(String text) {
        output.append(text);
    }

    @Override
    public void complain(String text) {
        complaint = text.strip();
    }

    @Override
    public int run(List<String> words) {
        ProgramResult result = new Program(words).run("", LIMIT);
        output.append(result.output());
        complaint = result.complaint();
        return result.exitCode();
    }

    @Override
    public Optional<Duration> limit() {
        return Optional.of(LIMIT);
    }

    /** All that went to standard output. */
    String output() {
        return output.toString();
    }

    /** What the last command that failed said; without a complaint, all that was printed. */
    String complaint() {
        return complaint.isEmpty() ? output().strip() : complaint;
    }
}

package io.netlab.lesson;

import io.netlab.command.Program;
import io.netlab.command.ProgramResult;
import io.netlab.session.Output;
import java.time.Duration;
import java.util.List;

/** A terminal that keeps what the last lines have printed. */
final class Typed implements Output {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void print(String part) {
        text.append(part);
    }

    @Override
    public void complain(String part) {
        text.append(part);
    }

    @Override
    public int run(List<String> words) {
        ProgramResult result = new Program(words).run("", Duration.ofMinutes(1));
        text.append(result.output()).append(result.errors());
        return result.exitCode();
    }

    String text() {
        return text.toString();
    }
}

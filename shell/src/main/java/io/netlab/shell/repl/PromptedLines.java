package io.netlab.shell.repl;

import io.netlab.shell.repl.command.Workplace;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** The shell at a terminal that can only print: a prompt, a line, its output. */
final class PromptedLines {
    private final Workplace work;
    private final Runner runner;

    PromptedLines(Workplace work, Runner runner) {
        this.work = work;
        this.runner = runner;
    }

    int run(BufferedReader lines) throws IOException {
        Unit.Gathering gathering = new Unit.Gathering();
        while (work.end().isEmpty()) {
            String prompt = gathering.isEmpty() ? work.place() + "# " : "> ";
            work.screen().print(prompt);
            Optional<String> line = Optional.ofNullable(lines.readLine());
            if (line.isEmpty()) {
                work.screen().print("\n");
                if (!work.leave()) {
                    break;
                }
            } else if (gathering.add(line.get())) {
                runner.run(gathering.take().text(), prompt.length());
                work.leaveGone();
            }
        }
        return work.end().orElse(0);
    }
}

package io.netlab.shell.repl;

import io.netlab.shell.repl.command.Workplace;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Runs lines without a person: from a pipe, a file, or the command line. Stops at the first that fails. */
final class Script {
    private final Workplace work;
    private final Runner runner;
    private final boolean keepGoing;
    private int code;

    Script(Workplace work, Runner runner, boolean keepGoing) {
        this.work = work;
        this.runner = runner;
        this.keepGoing = keepGoing;
    }

    /** Runs the lines that {@code -c} gave, each of which may hold several; returns the exit code. */
    int run(List<String> texts) {
        for (int i = 0; i < texts.size() && goesOn(); i++) {
            String from = texts.size() == 1 ? "-c" : "-c number " + (i + 1);
            List<Unit> units = Unit.of(texts.get(i));
            for (int j = 0; j < units.size() && goesOn(); j++) {
                run(
                        units.get(j),
                        units.size() == 1 ? from : "line " + units.get(j).line() + " of " + from);
            }
        }
        return work.end().orElse(code);
    }

    /** Runs lines as they come in; returns the exit code. */
    int run(BufferedReader lines) throws IOException {
        Unit.Gathering gathering = new Unit.Gathering();
        while (goesOn()) {
            Optional<String> line = Optional.ofNullable(lines.readLine());
            if (line.isPresent() && !gathering.add(line.get())) {
                continue;
            }
            if (line.isEmpty() && gathering.isEmpty()) {
                break;
            }
            Unit unit = gathering.take();
            run(unit, "line " + unit.line());
        }
        return work.end().orElse(code);
    }

    private boolean goesOn() {
        return work.end().isEmpty() && (code == 0 || keepGoing);
    }

    private void run(Unit unit, String where) {
        boolean isGood = runner.run(unit.text(), -1) == 0;
        work.leaveGone();
        if (!isGood) {
            code = Runner.FAILED;
            work.screen()
                    .complain("netlab: " + where + " failed: " + unit.text().strip() + "\n");
        }
    }
}

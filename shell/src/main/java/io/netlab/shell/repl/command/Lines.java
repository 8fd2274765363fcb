package io.netlab.shell.repl.command;

import io.netlab.session.Outcome;
import io.netlab.shell.learn.Tutor;
import io.netlab.shell.repl.grammar.Piece;
import java.util.List;
import java.util.Optional;

/** Runs whole lines: a lab's own commands by their first word, all else by the session. */
public final class Lines {
    private Lines() {}

    /**
     * Runs a line to its end.
     *
     * @return the exit code of what was run
     */
    public static int run(String line, Workplace work) {
        Optional<Tutor> asking = work.tutor().filter(tutor -> tutor.isAnswer(line));
        if (asking.isPresent()) {
            work.screen().print(asking.get().answer(line));
            return 0;
        }
        Optional<LabCommand> command = LabCommands.of(line);
        if (command.isPresent()) {
            return command.get().run(Typed.of(line), work);
        }
        work.tutor().ifPresent(tutor -> tutor.ran(line, List.of()));
        if (work.explains()) {
            return explained(line, work);
        }
        Outcome outcome = work.session().run(program(line), work.place(), work.screen());
        work.tutor().ifPresent(tutor -> tutor.ran(line, outcome.ops()));
        return done(outcome, work);
    }

    /** Runs a line of the session's, and tells what it was to the kernel. */
    static int explained(String line, Workplace work) {
        if (LabCommands.of(line).isPresent()) {
            throw Typed.of("explain " + line)
                    .refusal(1, "explain is for what the kernel is asked, not for commands of the shell", "");
        }
        return done(new Explanation(work).run(program(line)), work);
    }

    private static int done(Outcome outcome, Workplace work) {
        work.done(outcome);
        return outcome.exitCode();
    }

    /** What the session is to run: {@code !LINE} is for the machine's shell, whatever netlab knows of it. */
    public static String program(String line) {
        String stripped = line.strip();
        return stripped.startsWith("!")
                ? "sh -c '" + stripped.substring(1).strip().replace("'", "'\\''") + "'"
                : line;
    }

    /** True when nothing but comments and spaces stands in the line. */
    public static boolean isEmpty(String line) {
        List<Piece> pieces = Piece.of(line);
        return pieces.stream().allMatch(Piece::isOperator);
    }
}

package io.netlab.shell.repl;

import io.netlab.error.InvalidInputException;
import io.netlab.error.NetlabException;
import io.netlab.error.ProblemReport;
import io.netlab.error.Spelling;
import io.netlab.shell.learn.Tutor;
import io.netlab.shell.repl.command.LabCommands;
import io.netlab.shell.repl.command.Lines;
import io.netlab.shell.repl.command.OutsideFiles;
import io.netlab.shell.repl.command.Screen;
import io.netlab.shell.repl.command.Workplace;
import io.netlab.shell.repl.grammar.LineGrammar;
import io.netlab.shell.repl.grammar.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** Runs a line, and tells what went wrong in words; nothing that a line does ends the shell. */
final class Runner {
    /** The exit code of a line that is wrong or was refused, or whose program failed. */
    static final int FAILED = 1;

    private static final int NO_SUCH_PROGRAM = 127;

    private final Workplace work;
    private final OutsideFiles files;

    Runner(Workplace work, OutsideFiles files) {
        this.work = work;
        this.files = files;
    }

    /**
     * Runs a line to its end; returns 0 or {@link #FAILED}.
     *
     * @param prompt the columns before the line on the screen, -1 where it does not stand there
     */
    int run(String line, int prompt) {
        if (Lines.isEmpty(line)) {
            return 0;
        }
        Optional<Tutor> tutor = work.tutor();
        tutor.ifPresent(Tutor::lineBegins);
        try {
            int code = guarded(line, prompt, () -> run(line));
            guarded(line, prompt, this::look);
            return code;
        } finally {
            tutor.ifPresent(Tutor::lineEnds);
        }
    }

    private int run(String line) {
        int code = Lines.run(line, work);
        if (code == NO_SUCH_PROGRAM) {
            suggest(line);
        }
        return code == 0 ? 0 : FAILED;
    }

    /** A line may have reached a goal of a tutorial, or mended what was broken, whatever it was and however it ended. */
    private int look() {
        String mended = work.lookAtDrill();
        if (!mended.isEmpty()) {
            work.screen().print(mended);
        }
        work.tutor().ifPresent(tutor -> work.screen().print(tutor.look()));
        return 0;
    }

    private int guarded(String line, int prompt, IntSupplier attempt) {
        try {
            return attempt.getAsInt();
        } catch (InvalidInputException e) {
            work.screen().complain(mistake(e, line, prompt));
            return FAILED;
        } catch (NetlabException e) {
            work.screen().complain(e.getMessage() + "\n");
            return FAILED;
        } catch (RuntimeException | StackOverflowError fault) { // the lab is not to be lost for a fault of netlab's
            work.screen().complain("a fault in netlab itself, please report it: " + fault + trace(fault) + "\n");
            return FAILED;
        }
    }

    private String mistake(InvalidInputException e, String line, int prompt) {
        Screen screen = work.screen();
        String file = e.problems().get(0).position().file();
        if (file.equals("line")) {
            return Mistake.render(e, line, prompt, screen.page());
        }
        return ProblemReport.render(file, e.problems(), linesOf(file));
    }

    private List<String> linesOf(String file) {
        try {
            return files.scenario(file).lines();
        } catch (NetlabException e) {
            return List.of(); // it cannot be read, which is one of the problems
        }
    }

    /** The first own frames are what the one who mends it needs. */
    private static String trace(Throwable fault) {
        return Stream.of(fault.getStackTrace())
                .limit(4)
                .map(frame -> "\n  at " + frame)
                .reduce("", String::concat);
    }

    /** A word that no program is called by may be a command of netlab's that was mistyped. */
    private void suggest(String line) {
        List<Piece> pieces = Piece.of(line);
        List<String> known = new ArrayList<>(LabCommands.byName().keySet());
        known.addAll(LineGrammar.documents());
        String near = pieces.isEmpty() ? "" : Spelling.suggest(pieces.get(0).text(), known);
        if (!near.isEmpty()) {
            work.screen().complain(near + "\n");
        }
    }
}

package io.netlab.shell.repl.command;

import io.netlab.check.Diagnosis.Fault;
import io.netlab.lesson.Drill;
import io.netlab.lesson.Drill.Stage;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.text.Words;
import java.util.List;

/** What a drill says to the person who does it. */
final class DrillText {
    private DrillText() {}

    /** Nothing of what was broken. */
    static String begun(Drill drill, int count, int seed) {
        String what = count == 1 ? "something is broken" : count + " things are broken";
        return "  " + what + " now (seed " + seed + "). " + task(drill) + "\n";
    }

    private static String task(Drill drill) {
        return drill.left().stream().findFirst().map(DrillText::task).orElse("");
    }

    private static String task(Stage stage) {
        return switch (stage) {
            case DETECT -> "Who does not reach whom? guess A B";
            case LOCATE -> "Where is it? guess at NODE [LINK]";
            case NAME -> "Which mistake is it? guess ID (help break)";
            case MEND -> "Mend it: netlab notices.";
        };
    }

    static String judged(Drill drill, boolean isRight, Page page) {
        String sign = isRight ? page.glyphs().passed() : page.glyphs().failed();
        MarkedText head = MarkedText.of("  ").plus(MarkedText.of(isRight ? Mark.GOOD : Mark.BAD, sign));
        String next = drill.isOver() ? over(drill) : isRight ? task(drill) : "No. That costs a little.";
        return head.plus(" " + next).on(page) + "\n";
    }

    /** All is well again. */
    static String mended(Drill drill, Page page) {
        MarkedText head =
                MarkedText.of("  ").plus(MarkedText.of(Mark.GOOD, page.glyphs().passed()));
        return head.plus(" mended: " + drill.symptom() + " is answered. " + over(drill))
                        .on(page) + "\n";
    }

    private static String over(Drill drill) {
        return drill.score() + " of " + drill.most() + " points in " + Words.seconds(drill.elapsed());
    }

    static String revealed(List<Fault> faults, Page page) {
        StringBuilder text = new StringBuilder();
        for (Fault fault : faults) {
            MarkedText what = MarkedText.of("  ").plus(MarkedText.of(Mark.BAD, fault.what()));
            text.append(what.plus("   [" + fault.id() + "]").on(page)).append('\n');
            Words.wrap(fault.because(), page.width() - 4)
                    .forEach(line -> text.append("    ").append(line).append('\n'));
            fault.mend().forEach(line -> text.append("    mend   ").append(line).append('\n'));
        }
        return text.toString();
    }
}

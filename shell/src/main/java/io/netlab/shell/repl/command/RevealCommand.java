package io.netlab.shell.repl.command;

import io.netlab.lesson.Drill;
import io.netlab.shell.repl.grammar.Reading;
import java.util.List;

/** {@code reveal}: tells what {@code break} has broken. */
final class RevealCommand implements LabCommand {
    @Override
    public String name() {
        return "reveal";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String about() {
        return "tells what break has broken, and the command that mends it";
    }

    @Override
    public List<String> example() {
        return List.of("run docker0", "break L02 --seed 1", "reveal");
    }

    @Override
    public void read(Reading reading) {}

    @Override
    public int run(Typed typed, Workplace work) {
        typed.atMost(0);
        Drill drill = work.drill().orElseThrow(() -> typed.refusal(0, "nothing was broken yet: break", ""));
        work.screen().print(DrillText.revealed(drill.reveal(), work.screen().page()));
        return 0;
    }
}

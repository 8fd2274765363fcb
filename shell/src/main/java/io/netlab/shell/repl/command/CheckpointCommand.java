package io.netlab.shell.repl.command;

import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Reading;
import java.util.List;

/** {@code checkpoint [NAME]}: remembers all that is there, so that it can be brought back. */
final class CheckpointCommand implements LabCommand {
    @Override
    public String name() {
        return "checkpoint";
    }

    @Override
    public String arguments() {
        return "[NAME]";
    }

    @Override
    public String about() {
        return "remembers all that is there now; restore NAME brings it back";
    }

    @Override
    public List<String> example() {
        return List.of("ip netns add ns1", "checkpoint one");
    }

    @Override
    public void read(Reading reading) {
        reading.next(Kind.ANY);
    }

    @Override
    public int run(Typed typed, Workplace work) {
        typed.atMost(1);
        String name = typed.first().orElseGet(() -> free(work.session().checkpoints()));
        work.session().checkpoint(name);
        work.screen().line("  remembered; back to it by: restore " + name);
        return 0;
    }

    private static String free(List<String> taken) {
        int number = 1;
        while (taken.contains("" + number)) {
            number++;
        }
        return "" + number;
    }
}

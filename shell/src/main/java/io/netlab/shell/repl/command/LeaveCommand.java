package io.netlab.shell.repl.command;

import io.netlab.shell.repl.grammar.Reading;
import java.util.List;

/** {@code leave}: back to where one was before {@code enter}. */
final class LeaveCommand implements LabCommand {
    @Override
    public String name() {
        return "leave";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String about() {
        return "steps back to where you were before enter; Ctrl-D does the same";
    }

    @Override
    public List<String> example() {
        return List.of("ip netns add ns1", "enter ns1", "leave");
    }

    @Override
    public void read(Reading reading) {}

    @Override
    public int run(Typed typed, Workplace work) {
        typed.atMost(0);
        if (!work.leave()) {
            work.screen().complain("leave: this is the host, where you began; exit ends the shell\n");
            return 1;
        }
        return 0;
    }
}

package io.netlab.shell.repl.command;

import io.netlab.shell.repl.grammar.Reading;
import java.util.List;

/** {@code explain on|off|LINE}: what was asked of the kernel, what it answered, what changed, and how to undo it. */
final class ExplainCommand implements LabCommand {
    @Override
    public String name() {
        return "explain";
    }

    @Override
    public String arguments() {
        return "on|off|LINE";
    }

    @Override
    public String about() {
        return "runs a line and shows what the kernel was asked and what it answered; on: for every line";
    }

    @Override
    public List<String> example() {
        return List.of("explain ip netns add ns1", "explain on", "ip link add br0 type bridge", "explain off");
    }

    @Override
    public void read(Reading reading) {
        reading.choiceOrLine(List.of("on", "off"), "for every line from here on");
    }

    @Override
    public int run(Typed typed, Workplace work) {
        String rest = typed.rest();
        switch (rest) {
            case "" ->
                work.screen()
                        .line(work.explains() ? "  every line is explained; explain off ends it" : "  explain is off");
            case "on" -> work.explain(true);
            case "off" -> work.explain(false);
            default -> {
                return Lines.explained(rest, work);
            }
        }
        return 0;
    }
}

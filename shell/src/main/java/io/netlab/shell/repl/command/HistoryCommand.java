package io.netlab.shell.repl.command;

import io.netlab.session.Entry;
import io.netlab.shell.repl.grammar.Reading;
import java.util.List;

/** {@code history}: the lines that changed something, which undo takes back from the last. */
final class HistoryCommand implements LabCommand {
    @Override
    public String name() {
        return "history";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String about() {
        return "lists the lines that changed something; undo takes them back from the last";
    }

    @Override
    public List<String> example() {
        return List.of("ip link add br0 type bridge", "history");
    }

    @Override
    public void read(Reading reading) {}

    @Override
    public int run(Typed typed, Workplace work) {
        typed.atMost(0);
        List<Entry> entries = work.session().history();
        if (entries.isEmpty()) {
            work.screen().line("  nothing was changed yet");
        }
        for (Entry entry : entries) {
            work.screen()
                    .line(String.format("%5d  %s# %s", entry.number(), entry.place(), OpLines.firstLine(entry.line())));
        }
        return 0;
    }
}

package io.netlab.explain;

import io.netlab.language.Command;
import io.netlab.language.WordsPrinter;
import java.util.List;

/** What commands mean. */
final class CommandWords implements Command.Visitor<List<String>> {
    @Override
    public List<String> visit(Command.Ops command) {
        return command.ops().stream().map(WordsPrinter::words).toList();
    }

    @Override
    public List<String> visit(Command.Show command) {
        return List.of(command.query().accept(new QueryWords()));
    }

    @Override
    public List<String> visit(Command.Ping command) {
        return List.of("ask " + command.request().destination()
                + WordsPrinter.from(command.request().node())
                + " for an answer (ICMP echo request), and wait for its reply");
    }

    @Override
    public List<String> visit(Command.Program command) {
        return List.of("run the machine's own program " + command.argv().get(0) + WordsPrinter.in(command.node()));
    }

    @Override
    public List<String> visit(Command.Docker command) {
        return List.of("ask the engine of this lab: docker " + String.join(" ", command.words()));
    }

    @Override
    public List<String> visit(Command.Assignment command) {
        return List.of("remember " + command.value() + " as $" + command.name());
    }

    @Override
    public List<String> visit(Command.Capture command) {
        return command.source().accept(this).stream()
                .map(words -> words + ", and remember what it prints as $" + command.name())
                .toList();
    }

    @Override
    public List<String> visit(Command.Nothing command) {
        return List.of("nothing is to be done");
    }
}

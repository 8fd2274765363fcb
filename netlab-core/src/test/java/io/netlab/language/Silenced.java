package io.netlab.language;

import java.util.List;

/** Commands without the manners of their programs: for tests of what is asked for alone. */
final class Silenced {
    private Silenced() {}

    static List<Command> of(List<Command> commands) {
        return commands.stream().map(Silenced::of).toList();
    }

    private static Command of(Command command) {
        return command instanceof Command.Ops ops ? new Command.Ops(ops.ops()) : command;
    }
}

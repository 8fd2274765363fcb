package io.netlab.explain;

import io.netlab.language.Command;
import io.netlab.op.NetworkOp;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.List;

/**
 * All that is to be told of one line: what was typed and where, what it meant, what went to the kernel and came back, and
 * how the network was before and after.
 *
 * @param commands what the line asked for, as it was understood
 * @param exchanges what the {@link Recorder} heard meanwhile
 * @param before what was seen before; {@link Topology#EMPTY}, with {@code after}, when nobody looked
 * @param undo what takes it back, in the order in which it would be done
 * @param refusal why it failed, or empty
 */
public record Account(
        String line,
        NodeName place,
        List<Command> commands,
        List<Exchange> exchanges,
        Topology before,
        Topology after,
        List<NetworkOp> undo,
        String refusal) {
    public Account {
        commands = List.copyOf(commands);
        exchanges = List.copyOf(exchanges);
        undo = List.copyOf(undo);
    }

    /** An account of a line with nothing told yet of what it did. */
    public static Account of(String line, NodeName place, List<Command> commands) {
        return new Account(line, place, commands, List.of(), Topology.EMPTY, Topology.EMPTY, List.of(), "");
    }

    /** The same with what was asked and answered. */
    public Account with(List<Exchange> heard) {
        return new Account(line, place, commands, heard, before, after, undo, refusal);
    }

    /**
     * The same with what was seen before and after. Firewalls, sysctls, neighbours and rules are seen only when the look
     * was told to take interest in them: a change of what nobody looked at is not told.
     */
    public Account between(Topology earlier, Topology later) {
        return new Account(line, place, commands, exchanges, earlier, later, undo, refusal);
    }

    /** The same with what takes it back. */
    public Account undoneBy(List<NetworkOp> inverse) {
        return new Account(line, place, commands, exchanges, before, after, inverse, refusal);
    }

    /** The same with the reason why it failed. */
    public Account refused(String reason) {
        return new Account(line, place, commands, exchanges, before, after, undo, reason);
    }

    /** The changes that it asked for, in order. */
    public List<NetworkOp> ops() {
        return commands.stream()
                .filter(Command.Ops.class::isInstance)
                .flatMap(command -> ((Command.Ops) command).ops().stream())
                .toList();
    }
}

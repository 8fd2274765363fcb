package io.netlab.shell.repl.command;

import io.netlab.session.Session;
import io.netlab.session.Undo;
import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Reading;
import io.netlab.topology.Topology;
import java.util.List;
import java.util.function.Function;

/**
 * {@code undo [N]} and {@code redo [N]}: take the last lines back, or do them again, and say how.
 *
 * @param verb what was done, for the report: {@code undone}
 */
record UndoCommand(String name, String verb, String about, List<String> example, Function<Session, Undo> step)
        implements LabCommand {
    static UndoCommand undo() {
        return new UndoCommand(
                "undo",
                "undone",
                "takes the last line back that changed something, or the last N; says how, and what cannot come back",
                List.of("ip link add br0 type bridge", "undo"),
                Session::undo);
    }

    static UndoCommand redo() {
        return new UndoCommand(
                "redo",
                "done again",
                "does again what undo took back, or the last N of it",
                List.of("ip link add br0 type bridge", "undo", "redo"),
                Session::redo);
    }

    @Override
    public String arguments() {
        return "[N]";
    }

    @Override
    public void read(Reading reading) {
        reading.next(Kind.NUMBER);
    }

    @Override
    public int run(Typed typed, Workplace work) {
        int count = typed.count();
        Topology before = work.lab().observe();
        try {
            for (int i = 0; i < count; i++) {
                Undo done = step.apply(work.session());
                work.screen().print(OpLines.undo(verb, done, work.screen().page()));
            }
        } finally {
            work.changed(before, work.lab().observe());
        }
        return 0;
    }
}

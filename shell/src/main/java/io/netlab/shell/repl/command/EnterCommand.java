package io.netlab.shell.repl.command;

import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Reading;
import io.netlab.topology.NodeName;
import java.util.List;

/** {@code enter NS}: from here on commands are run in another namespace. */
final class EnterCommand implements LabCommand {
    @Override
    public String name() {
        return "enter";
    }

    @Override
    public String arguments() {
        return "NS";
    }

    @Override
    public String about() {
        return "steps into a namespace; the prompt names it, and commands are run there";
    }

    @Override
    public List<String> example() {
        return List.of("ip netns add ns1", "enter ns1", "ip link");
    }

    @Override
    public void read(Reading reading) {
        reading.next(Kind.NODE);
    }

    @Override
    public int run(Typed typed, Workplace work) {
        String name = typed.only("the name of a namespace");
        List<String> there = work.session().nodes().stream().map(NodeName::text).toList();
        if (!there.contains(name)) {
            throw typed.unknown(1, "namespace", there);
        }
        work.enter(NodeName.of(name));
        return 0;
    }
}

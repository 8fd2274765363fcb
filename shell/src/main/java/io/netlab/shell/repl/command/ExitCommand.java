package io.netlab.shell.repl.command;

import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Reading;
import java.util.List;

/** {@code exit [CODE]}: ends the shell. */
final class ExitCommand implements LabCommand {
    @Override
    public String name() {
        return "exit";
    }

    @Override
    public String arguments() {
        return "[CODE]";
    }

    @Override
    public String about() {
        return "ends the shell; a lab that is not kept ends with it, and leaves nothing";
    }

    @Override
    public List<String> example() {
        return List.of("exit");
    }

    @Override
    public void read(Reading reading) {
        reading.next(Kind.NUMBER);
    }

    @Override
    public int run(Typed typed, Workplace work) {
        typed.atMost(1);
        String code = typed.first().orElse("0");
        if (!code.matches("[0-9]{1,3}")) {
            throw typed.refusal(1, "\"" + code + "\" is no exit code", "expected a number from 0 to 255");
        }
        work.end(Integer.parseInt(code) & 0xff);
        return 0;
    }
}

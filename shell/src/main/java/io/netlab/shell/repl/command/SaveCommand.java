package io.netlab.shell.repl.command;

import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Reading;
import java.util.List;

/** {@code save FILE}: writes what was built as a scenario. */
final class SaveCommand implements LabCommand {
    @Override
    public String name() {
        return "save";
    }

    @Override
    public String arguments() {
        return "FILE";
    }

    @Override
    public String about() {
        return "writes what was built as a scenario (YAML), into the directory that netlab was started in";
    }

    @Override
    public String more() {
        return "netlab run FILE builds it again. A file that netlab did not write itself is never replaced.";
    }

    @Override
    public List<String> example() {
        return List.of("ip netns add ns1", "save mine.yaml");
    }

    @Override
    public void read(Reading reading) {
        reading.next(Kind.OWN_FILE);
    }

    @Override
    public int run(Typed typed, Workplace work) {
        String path = typed.only("the name of a file such as mine.yaml");
        work.files().write(path, Writing.MARK + work.session().yaml(Writing.title(path)));
        work.screen().line("  written: " + path);
        return 0;
    }
}

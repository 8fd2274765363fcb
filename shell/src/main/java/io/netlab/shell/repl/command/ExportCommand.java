package io.netlab.shell.repl.command;

import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Reading;
import java.util.List;

/** {@code export sh [FILE]}: what was built, as a script or a scenario; on the screen, or to a file. */
final class ExportCommand implements LabCommand {
    private static final List<String> FORMATS = List.of("sh", "yaml");

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String arguments() {
        return "sh|yaml [FILE]";
    }

    @Override
    public String about() {
        return "prints what was built as a script for any Linux with iproute2, or writes it to a file";
    }

    @Override
    public List<String> example() {
        return List.of("ip netns add ns1", "export sh", "export sh mine.sh");
    }

    @Override
    public void read(Reading reading) {
        reading.choice(FORMATS, "the format");
        reading.next(Kind.OWN_FILE);
    }

    @Override
    public int run(Typed typed, Workplace work) {
        typed.atMost(2);
        String format =
                typed.first().orElseThrow(() -> typed.refusal(1, "export: the format is missing", "sh or yaml"));
        if (!FORMATS.contains(format)) {
            throw typed.unknown(1, "format", FORMATS);
        }
        List<String> file = typed.arguments().subList(1, typed.arguments().size());
        String title = file.isEmpty() ? "lab" : Writing.title(file.get(0));
        String text = format.equals("sh")
                ? Writing.script(work.session().script())
                : Writing.MARK + work.session().yaml(title);
        if (file.isEmpty()) {
            work.screen().print(text);
            return 0;
        }
        work.files().write(file.get(0), text);
        work.screen().line("  written: " + file.get(0));
        return 0;
    }
}

package io.netlab.shell.repl.command;

import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Reading;
import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.text.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code help [COMMAND]}: what can be typed here. */
final class HelpCommand implements LabCommand {
    private static final int NAMES = 24;
    private static final String LINES = """
            Type what the documents have, and press Tab for what fits:
              ip, bridge, brctl, sysctl, ping      done by netlab itself, as the real programs print it
              anything else, or !LINE              a program of this machine, in the namespace of the prompt
              NAME=value, $NAME, # comments, \\ line ends, && and ; work as in a shell

            """;

    private final Supplier<Map<String, LabCommand>> commands;

    HelpCommand(Supplier<Map<String, LabCommand>> commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String arguments() {
        return "[COMMAND]";
    }

    @Override
    public String about() {
        return "says what can be typed here, or all about one command";
    }

    @Override
    public List<String> example() {
        return List.of("help", "help show");
    }

    @Override
    public void read(Reading reading) {
        reading.next(Kind.TOPIC);
    }

    @Override
    public int run(Typed typed, Workplace work) {
        typed.atMost(1);
        Page page = work.screen().page();
        if (typed.first().isEmpty()) {
            work.screen().print(all(page));
            return 0;
        }
        LabCommand command = commands.get().get(typed.first().get());
        if (command == null) {
            throw typed.unknown(1, "command of netlab's", commands.get().keySet());
        }
        work.screen().print(one(command, page));
        return 0;
    }

    private String all(Page page) {
        StringBuilder text = new StringBuilder(page.glyphs().shown(LINES));
        for (LabCommand command : commands.get().values()) {
            String head = command.name() + " " + command.arguments();
            List<String> about = Words.wrap(command.about(), page.width() - NAMES - 2);
            MarkedText line = MarkedText.of("  ").plus(MarkedText.of(Mark.PLACE, head));
            for (String part : about) {
                text.append(line.padded(NAMES).plus(part).on(page)).append('\n');
                line = MarkedText.EMPTY;
            }
        }
        return text.append("\nhelp COMMAND shows an example. Ctrl-R searches what you typed before; ")
                .append("Ctrl-D leaves.\n")
                .toString();
    }

    private static String one(LabCommand command, Page page) {
        String head = command.name() + " " + command.arguments();
        StringBuilder text = new StringBuilder(MarkedText.of(Mark.PLACE, head).on(page));
        text.append("\n  ").append(String.join("\n  ", Words.wrap(command.about(), page.width() - 4)));
        command.more()
                .lines()
                .forEach(line -> text.append("\n  ").append(String.join("\n  ", Words.wrap(line, page.width() - 4))));
        text.append("\n\n  for example\n");
        command.example().forEach(line -> text.append("    ").append(line).append('\n'));
        return text.toString();
    }
}

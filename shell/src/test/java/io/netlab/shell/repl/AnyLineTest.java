package io.netlab.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.netlab.error.InvalidInputException;
import io.netlab.language.Command;
import io.netlab.language.CommandLine;
import io.netlab.language.CommandPrinter;
import io.netlab.shell.repl.command.LabCommands;
import io.netlab.shell.repl.command.Lines;
import io.netlab.shell.repl.grammar.FakeNames;
import io.netlab.text.Page;
import io.netlab.topology.NodeName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed is coloured, completed, and read as commands or refused in words: nothing else ever comes of it. */
class AnyLineTest {
    private static final NodeName PLACE = NodeName.of("ns1");
    private static final int LINES = 100_000;

    private final RandomLines lines = new RandomLines(20261121);
    private LineDisciplineTerminal terminal;
    private Editor editor;
    private int read;
    private int refused;

    @BeforeEach
    void open() throws IOException {
        terminal = new LineDisciplineTerminal("test", "xterm", new ByteArrayOutputStream(), StandardCharsets.UTF_8);
        editor = Editor.at(terminal, () -> {}, () -> PLACE, new FakeNames(), true);
    }

    @AfterEach
    void close() throws IOException {
        terminal.close();
    }

    @Test
    void endsNothing() {
        for (int i = 0; i < LINES; i++) {
            String line = lines.next();
            try {
                edit(line);
                run(line);
            } catch (RuntimeException | StackOverflowError fault) {
                throw new AssertionError("line " + i + ": " + quoted(line), fault);
            }
        }

        assertThat(read).isGreaterThan(LINES / 10);
        assertThat(refused).isGreaterThan(LINES / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "$(",
                "`",
                "'",
                "\\\n",
                "{",
                "a ",
                "&& ",
                "| ",
                "<<x\n",
                "if ",
                "case x in ",
                "ip -n x ",
                "ip netns exec x ",
                "nsenter -t 1 -n "
            })
    void bearsLinesOfAnyLengthAndDepth(String part) {
        String line = part.repeat(5_000);

        assertThatCode(() -> {
                    edit(line);
                    run(line);
                })
                .doesNotThrowAnyException();
    }

    /** What the line editor does while the line is typed, when Tab is pressed somewhere, and when Enter is. */
    private void edit(String line) {
        editor.getHighlighter().highlight(editor, line);
        int cursor = lines.below(line.length() + 1);
        ParsedLine parsed = editor.getParser().parse(line, cursor, Parser.ParseContext.COMPLETE);
        List<Candidate> candidates = new ArrayList<>();
        editor.getCompleter().complete(editor, parsed, candidates);
        try {
            editor.getParser().parse(line, line.length(), Parser.ParseContext.ACCEPT_LINE);
        } catch (EOFError goesOnBelow) {
            assertThat(CommandLine.isComplete(line)).isFalse();
        }
    }

    /** What is done with a line that was entered, but for the doing. */
    private void run(String text) {
        for (Unit unit : Unit.of(text.strip())) {
            if (Lines.isEmpty(unit.text()) || LabCommands.of(unit.text()).isPresent()) {
                continue;
            }
            try {
                String line = Lines.program(unit.text());
                CommandLine.statements(line);
                CommandLine.parse(line, PLACE, Map.of("pid", "2778")).forEach(AnyLineTest::print);
                read++;
            } catch (InvalidInputException e) {
                assertThat(Mistake.render(e, unit.text(), 6, Page.plain())).isNotBlank();
                refused++;
            }
        }
    }

    private static void print(Command command) {
        if (command instanceof Command.Ops ops) {
            ops.ops().forEach(op -> assertThat(CommandPrinter.print(op)).isNotBlank());
        }
    }

    private static String quoted(String line) {
        StringBuilder quoted = new StringBuilder();
        line.chars().forEach(c -> quoted.append(c >= ' ' && c < 0x7f ? "" + (char) c : String.format("\\u%04x", c)));
        return quoted.toString();
    }
}

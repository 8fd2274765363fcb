package io.netlab.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.topology.NodeName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** All lines of {@code document-lines.txt}, one after the other, each with what must come of it. */
class EveryDocumentLineTest {
    private static List<String> lines() throws IOException {
        try (InputStream resource = EveryDocumentLineTest.class.getResourceAsStream("document-lines.txt")) {
            String text = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# ") && !line.startsWith("== "))
                    .toList();
        }
    }

    @Test
    void meansWhatTheDocumentsMean() throws IOException {
        Map<String, String> variables = new HashMap<>();
        List<String> lines = lines();

        for (int at = 0; at < lines.size(); at += 2) {
            String typed = lines.get(at);
            List<Command> commands = CommandLine.parse(typed, NodeName.HOST, variables);

            assertThat(commands).as(typed).hasSize(1);
            assertThat(commands.get(0).accept(new Meaning(variables)))
                    .as(typed)
                    .contains(lines.get(at + 1).strip());
        }
    }

    /** All at once, as a person pastes it. */
    @Test
    void readsTheDocumentsAsOnePaste() throws IOException {
        List<String> lines = lines();
        StringBuilder paste = new StringBuilder();
        for (int at = 0; at < lines.size(); at += 2) {
            paste.append(lines.get(at)).append('\n');
        }

        assertThat(CommandLine.isComplete(paste.toString())).isTrue();
        assertThat(CommandLine.parse(paste.toString(), NodeName.HOST, Map.of()))
                .hasSizeGreaterThan(lines.size() / 2 - 6);
    }

    /** The words that the file may have for a command: a listing may be shown by netlab or by the program. */
    private record Meaning(Map<String, String> variables) implements Command.Visitor<List<String>> {
        @Override
        public List<String> visit(Command.Ops command) {
            List<String> printed = new ArrayList<>();
            command.ops().forEach(op -> printed.add(CommandPrinter.print(op)));
            return List.of(String.join("; ", printed));
        }

        @Override
        public List<String> visit(Command.Show command) {
            return List.of("shows");
        }

        @Override
        public List<String> visit(Command.Ping command) {
            return List.of(
                    "ping " + command.request().node() + " " + command.request().destination());
        }

        @Override
        public List<String> visit(Command.Program command) {
            return List.of("shows", "is left");
        }

        @Override
        public List<String> visit(Command.Docker command) {
            return List.of("shows", "is left");
        }

        @Override
        public List<String> visit(Command.Assignment command) {
            variables.put(command.name(), command.value());
            return List.of(command.name() + "=" + command.value());
        }

        @Override
        public List<String> visit(Command.Capture command) {
            return List.of("is left");
        }

        @Override
        public List<String> visit(Command.Nothing command) {
            return List.of("nothing");
        }
    }
}

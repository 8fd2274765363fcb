package io.netlab.tests;

import static io.netlab.tests.Outcomes.assertExit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The snippets of the documents, pasted into the program as they stand there, give what the documents show. */
class DocumentsReplayIT {
    private static final String READ_BY_THE_PARSER =
            "netlab-core/src/test/resources/io/netlab/language/document-lines.txt";

    static Stream<DocumentSnippet> snippets() {
        return DocumentSnippet.all().stream().filter(snippet -> !snippet.isForTerminal());
    }

    static Stream<DocumentSnippet> pings() {
        return DocumentSnippet.all().stream().filter(DocumentSnippet::isForTerminal);
    }

    static Stream<String> linesLeftOut() {
        return DocumentSnippet.all().stream().flatMap(snippet -> snippet.leftOut().stream());
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void givesWhatTheDocumentShows(DocumentSnippet snippet) {
        snippet.need().ifPresent(file -> assumeTrue(Files.exists(Path.of(file)), "this machine has no " + file));
        try (Person person = Person.ordinary()) {
            Command.Outcome outcome = person.netlab().run(snippet.script());

            assertExit(outcome, snippet.complaints().isEmpty() ? 0 : 1);
            assertThat(Masked.of(outcome.output())).as(outcome.errors()).isEqualTo(Masked.of(snippet.output()));
            assertThat(snippet.complaints())
                    .allSatisfy(complaint -> assertThat(outcome.errors()).contains(complaint));
        }
    }

    @ParameterizedTest
    @MethodSource("pings")
    void pingsUntilThePersonHasSeenEnough(DocumentSnippet snippet) {
        assumeTrue(TmuxTerminal.isInstalled(), "tmux is not installed");
        try (Person person = Person.ordinary();
                TmuxTerminal terminal = TmuxTerminal.with(person, "documents", "")) {
            terminal.waitFor("host# *\n");
            StringBuilder shown = new StringBuilder();
            for (String line :
                    snippet.script().lines().filter(line -> !line.isBlank()).toList()) {
                terminal.line(line);
                shown.append(line.contains("ping") ? watched(terminal) : "");
            }

            assertThat(Masked.of(shown.toString())).isEqualTo(Masked.of(snippet.output()));
        }
    }

    /** Watches three replies of a ping, presses Ctrl-C, and returns what stands below the line that was typed. */
    private static String watched(TmuxTerminal terminal) {
        terminal.waitFor("icmp_seq=3 .*");
        terminal.key("C-c");
        List<String> screen = terminal.waitFor("rtt .*\n.*# *\n").lines().toList();
        terminal.key("C-l");
        terminal.waitFor("^[a-z0-9]+# *\n");
        int typed = screen.stream()
                .map(line -> line.contains("# ") && line.contains(" ping "))
                .toList()
                .lastIndexOf(true);
        int end = screen.stream().map(line -> line.startsWith("rtt ")).toList().lastIndexOf(true);
        return String.join("\n", screen.subList(typed + 1, end + 1)) + "\n";
    }

    /** A terminal tells pasted text from typed: all of it is run when Enter is pressed. */
    @Test
    void runsASnippetThatIsPastedAtATerminal() {
        assumeTrue(TmuxTerminal.isInstalled(), "tmux is not installed");
        try (Person person = Person.ordinary();
                TmuxTerminal terminal = TmuxTerminal.with(person, "pasted", "")) {
            terminal.waitFor("host# *\n");

            terminal.paste(
                    DocumentSnippet.named("two namespaces and a cable").script().strip());
            terminal.key("Enter");

            terminal.waitFor("2 namespaces, 1 cable, 2 addresses");
            assertThat(terminal.screen()).contains("inet 192.168.0.12/24 scope global veth-ns2");
        }
    }

    @ParameterizedTest
    @MethodSource("linesLeftOut")
    void isNotRunYet(String line) {
        abort(line);
    }

    @Test
    void leavesOutNoLineThatTheParserIsTestedWith() throws IOException {
        List<String> replayed = DocumentSnippet.all().stream()
                .flatMap(snippet -> snippet.lines().stream())
                .toList();
        List<String> known = Files.readAllLines(Checkout.root().resolve(READ_BY_THE_PARSER)).stream()
                .filter(line -> !line.isBlank() && !line.matches("(# |== |  ).*"))
                .toList();

        assertThat(known)
                .hasSizeGreaterThan(40)
                .allSatisfy(line ->
                        assertThat(replayed).anyMatch(each -> each.equals(line) || each.startsWith("- " + line)));
    }
}

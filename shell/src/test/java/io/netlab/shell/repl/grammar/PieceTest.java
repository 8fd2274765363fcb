package io.netlab.shell.repl.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PieceTest {
    private static List<String> texts(String line) {
        return Piece.of(line).stream().map(Piece::text).toList();
    }

    @Test
    void cutsWordsAtSpacesOfAllKinds() {
        assertThat(texts("ip\tlink\u00a0show  lo")).containsExactly("ip", "link", "show", "lo");
    }

    @Test
    void tellsWhereEachWordStands() {
        Piece second = Piece.of("ip  'my link' up").get(1);

        assertThat(second).isEqualTo(new Piece("my link", 4, 13, false));
    }

    @Test
    void seesOperatorsAndLineEnds() {
        assertThat(texts("a&&b;c\nd|e>f")).containsExactly("a", "&&", "b", ";", "c", "\n", "d", "|", "e", ">", "f");
    }

    @Test
    void endsAnOpenQuoteWithTheLine() {
        assertThat(texts("echo \"half a")).containsExactly("echo", "half a");
    }

    @Test
    void passesOverCommentsAndContinuedLines() {
        assertThat(texts("ip link \\\n show # ip addr")).containsExactly("ip", "link", "show");
    }
}

package io.netlab.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellWordsTest {
    @Test
    void keepsWhatStandsInQuotesTogether() {
        assertThat(ShellWords.of(" -m comment --comment \"it's one; word\" '' a'b'c "))
                .containsExactly("-m", "comment", "--comment", "it's one; word", "", "abc");
    }

    @Test
    void takesOperatorsAsLettersUnlessAskedForCommands() {
        assertThat(ShellWords.of("a; b && c\n| d")).containsExactly("a;", "b", "&&", "c", "|", "d");
    }

    @Test
    void cutsALineIntoItsCommands() {
        assertThat(ShellWords.commands("a 'x;y' 2>&1; b || c & \\\n d\n\ne | f"))
                .containsExactly(
                        List.of("a", "x;y", "2>&1"),
                        List.of("b"),
                        List.of("c"),
                        List.of("d"),
                        List.of("e"),
                        List.of("f"));
    }

    @Test
    void takesWhatABackslashProtects() {
        assertThat(ShellWords.of("echo \"say \\\"hi\\\" \\\\ \\$x \\n\" a\\ b 'c\\d' \\\"e"))
                .containsExactly("echo", "say \"hi\" \\ $x \\n", "a b", "c\\d", "\"e");
        assertThat(ShellWords.commands("a \\; b; c")).containsExactly(List.of("a", ";", "b"), List.of("c"));
    }

    @Test
    void hasNoWordsInAnEmptyLine() {
        assertThat(ShellWords.of(" \n")).isEmpty();
        assertThat(ShellWords.commands(" \n")).isEmpty();
    }

    @Test
    void refusesAQuoteThatIsNotClosed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShellWords.of("echo 'it"))
                .withMessage("a quote is not closed in echo 'it");
    }
}

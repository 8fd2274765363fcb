package io.netlab.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.error.InvalidInputException;
import io.netlab.error.Position;
import io.netlab.error.Problem;
import io.netlab.text.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class MistakeTest {
    private static InvalidInputException at(int line, int column, int length) {
        return new InvalidInputException(List.of(
                new Problem(new Position("line", line, column, length), "this is wrong", "did you mean \"up\"?")));
    }

    @Test
    void marksThePlaceUnderALineThatStandsAbove() {
        String shown = Mistake.render(at(1, 13, 3), "ip link set upp", "ns1# ".length(), Page.plain());

        assertThat(shown).isEqualTo("""
                                 ^^^
                this is wrong   did you mean "up"?
                """);
    }

    @Test
    void showsTheLineAgainWhereItDoesNotStandAbove() {
        String shown = Mistake.render(at(2, 4, 2), "ip link\nip ad", -1, Page.plain());

        assertThat(shown).isEqualTo("  ip ad\n     ^^\nthis is wrong   did you mean \"up\"?\n");
    }

    @Test
    void countsTheColumnsOfWideSigns() {
        String shown = Mistake.render(at(1, 9, 2), "echo 网线 ad", 0, Page.plain());

        assertThat(shown).startsWith(" ".repeat(10) + "^^\n");
    }

    @Test
    void bearsAPlaceBehindTheEnd() {
        assertThat(Mistake.render(at(1, 40, 1), "ip", 0, Page.plain())).startsWith("  ^\n");
    }

    @Test
    void spellsOutWhatATerminalWouldObey() {
        assertThat(Mistake.render(at(1, 1, 1), "\033[2J", -1, Page.plain())).doesNotContain("\033");
    }
}

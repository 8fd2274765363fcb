package io.netlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where lines may end. */
class LineBreaksTest {
    private static List<String> wrap(String text, int width) {
        return LineBreaks.wrap(MarkedText.of(text), width).stream()
                .map(line -> line.on(Page.plain()))
                .toList();
    }

    @Test
    void breaksEnglishAtSpaces() {
        assertThat(wrap("a cable with two plugs", 12)).containsExactly("a cable with", "two plugs");
    }

    @Test
    void breaksChineseBetweenAnyTwoCharactersByTheirWidth() {
        assertThat(wrap("从一端进去的数据帧", 10)).containsExactly("从一端进去", "的数据帧");
    }

    @Test
    void beginsNoLineWithAFullStop() {
        assertThat(wrap("从一端进去。的", 10)).containsExactly("从一端进", "去。的");
    }

    @Test
    void endsNoLineWithAnOpeningMark() {
        assertThat(wrap("从一端进（去）", 10)).containsExactly("从一端进", "（去）");
    }

    @Test
    void keepsAWordWholeThatIsTooLong() {
        assertThat(wrap("a veth32a267d b", 5)).containsExactly("a", "veth32a267d", "b");
    }

    @Test
    void keepsTheMarksOfItsPieces() {
        MarkedText text = MarkedText.of("type ")
                .plus(MarkedText.of(Mark.PLACE, "ip link"))
                .plus(" now");

        List<MarkedText> lines = LineBreaks.wrap(text, 8);

        assertThat(lines.get(0).pieces())
                .containsExactly(new MarkedText.Piece(Mark.PLAIN, "type "), new MarkedText.Piece(Mark.PLACE, "ip"));
    }
}

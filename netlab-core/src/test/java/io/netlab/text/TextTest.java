package io.netlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "4000, <0.01 ms",
        "60000, 0.06 ms",
        "994000, 0.99 ms",
        "996000, 1 ms",
        "1499999, 1 ms",
        "9000000, 9 ms",
        "999400000, 999 ms",
        "999600000, 1.0 s",
        "1000000000, 1.0 s",
        "12340000000, 12.3 s",
        "59960000000, 1 min",
        "125000000000, 2 min 5 s",
        "-5, 0 ms"
    })
    void writesDurationsAsAReaderWantsThem(long nanos, String words) {
        assertThat(Words.duration(Duration.ofNanos(nanos))).isEqualTo(words);
    }

    @Test
    void groupsTheDigitsOfNumbersAndCountsThings() {
        assertThat(Words.number(999)).isEqualTo("999");
        assertThat(Words.number(1_000_007)).isEqualTo("1,000,007");
        assertThat(Words.count(1, "check")).isEqualTo("1 check");
        assertThat(Words.count(0, "check")).isEqualTo("0 checks");
    }

    @Test
    void breaksLinesAtSpacesAndNeverAWord() {
        assertThat(Words.wrap("the bridge is down", 10)).containsExactly("the bridge", "is down");
        assertThat(Words.wrap("RTM_NEWLINK failed", 4)).containsExactly("RTM_NEWLINK", "failed");
        assertThat(Words.wrap(List.of("a b", "c d"), " · ", 5)).containsExactly("a b", "c d");
        assertThat(Words.wrap(List.of(), " · ", 5)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "网桥, 4", "e\u0301, 1", "😀, 2", "─✔…, 3"})
    void measuresTextInColumns(String text, int columns) {
        assertThat(TextWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void padsToColumnsAndNotToCharacters() {
        assertThat(TextWidth.pad("网桥", 6)).isEqualTo("网桥  ");
        assertThat(TextWidth.pad("docker0", 3)).isEqualTo("docker0");
    }

    @Test
    void spellsOutWhatCouldMoveTheCursorOrTurnWordsRound() {
        assertThat(CleanText.of("a\033[2Jb\u009b\r\n\u202e\u2028\ud800"))
                .isEqualTo("a\\x1b[2Jb\\x9b\\x0d\\x0a\\u202e\\u2028\ufffd");
        assertThat(CleanText.of("网桥 ─ é 😀")).isEqualTo("网桥 ─ é 😀");
    }

    @Test
    void replacesWhatAsciiLacksAndKeepsTheWidth() {
        assertThat(Glyphs.ASCII.shown("网桥 é─")).isEqualTo("???? ??");
        assertThat(Glyphs.UNICODE.shown("网桥 é─")).isEqualTo("网桥 é─");
    }

    @Test
    void marksTextOnlyWhereItIsMarked() {
        MarkedText line =
                MarkedText.of("a ").plus(MarkedText.of(Mark.BAD, "\033down")).plus("   ");

        assertThat(line.on(Page.plain())).isEqualTo("a \\x1bdown");
        assertThat(line.on(Page.plain().with(Style.ansi()))).isEqualTo("a \033[31m\\x1bdown\033[0m");
        assertThat(line.width()).isEqualTo(13);
    }

    @Test
    void ordersNamesByTheirNumbers() {
        List<String> names = List.of("ns10", "ns2", "a", "ns1", "ns02", "ns", "ns2b");

        assertThat(names.stream().sorted(NaturalOrder.BY_NUMBERS))
                .containsExactly("a", "ns", "ns1", "ns02", "ns2", "ns2b", "ns10");
    }

    @Test
    void writesXmlThatHoldsWhatItIsGiven() {
        String xml = new XmlText()
                .open("a", "b", "<\"'&>")
                .empty("c")
                .element("d", "1\n<2")
                .close("a")
                .text();

        assertThat(xml).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <a b="&lt;&quot;&#39;&amp;&gt;">
                          <c/>
                          <d>1
                        &lt;2</d>
                        </a>
                        """);
    }
}

package io.netlab.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.error.InvalidInputException;
import io.netlab.error.Position;
import io.netlab.error.Problem;
import io.netlab.error.Problems;
import io.netlab.scenario.yaml.YamlNode.Entry;
import io.netlab.scenario.yaml.YamlNode.Kind;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import io.netlab.scenario.yaml.YamlNode.Scalar;
import io.netlab.scenario.yaml.YamlNode.Sequence;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlTreeTest {
    private static YamlNode parse(String text) {
        return YamlTree.parse(new YamlText("a.yaml", text), new Problems());
    }

    private static void assertRefused(String text, String problem) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), problem);
    }

    private static void assertRefused(byte[] bytes, String problem) {
        assertThatThrownBy(
                        () -> YamlTree.parse(YamlText.read("a.yaml", new ByteArrayInputStream(bytes)), new Problems()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::toString)
                                .containsExactly(problem));
    }

    private static Scalar scalar(int line, int column, int length, String text, Kind kind) {
        return new Scalar(new Position("a.yaml", line, column, length), text, kind);
    }

    @Test
    void knowsWhereEveryKeyAndValueStands() {
        Mapping root = (Mapping) parse("name: web\nports: [80, \"x y\"]\n");

        assertThat(root.entries().get(0))
                .isEqualTo(new Entry(scalar(1, 1, 4, "name", Kind.TEXT), scalar(1, 7, 3, "web", Kind.TEXT)));
        assertThat(root.entries().get(1).key()).isEqualTo(scalar(2, 1, 5, "ports", Kind.TEXT));
        assertThat(root.entries().get(1).value())
                .isEqualTo(new Sequence(
                        new Position("a.yaml", 2, 8, 1),
                        List.of(scalar(2, 9, 2, "80", Kind.WHOLE), scalar(2, 13, 5, "x y", Kind.TEXT))));
    }

    @Test
    void tellsTheKindsOfValuesApartAsYaml12Does() {
        Sequence values = (Sequence) parse("[no, true, 7, 1.5, 010, null, \"7\"]");

        assertThat(values.items())
                .extracting(node -> ((Scalar) node).kind())
                .containsExactly(Kind.TEXT, Kind.FLAG, Kind.WHOLE, Kind.DECIMAL, Kind.TEXT, Kind.NOTHING, Kind.TEXT);
    }

    @Test
    void countsColumnsInCharactersWhateverTheirBytes() {
        Mapping root = (Mapping) parse("标题: {名: 网}");

        Mapping inner = (Mapping) root.entries().get(0).value();
        assertThat(inner.entries().get(0).value()).isEqualTo(scalar(1, 9, 1, "网", Kind.TEXT));
    }

    @Test
    void unfoldsAliases() {
        Mapping root = (Mapping) parse("a: &x [1]\nb: *x\n");

        assertThat(root.find("b")).isEqualTo(root.find("a"));
    }

    @Test
    void keepsTheFirstOfTwoEqualKeysAndNotesTheSecond() {
        Problems problems = new Problems();

        YamlNode root = YamlTree.parse(new YamlText("a.yaml", "k: 1\nk: 2\n"), problems);

        assertThat(((Mapping) root).find("k")).contains(scalar(1, 4, 1, "1", Kind.WHOLE));
        assertThat(problems.list())
                .extracting(Problem::toString)
                .containsExactly("a.yaml:2:1  the key \"k\" stands twice, first in line 1");
    }

    @Test
    void refusesAnAnchorBomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a" + i + ": &a" + i + " [")
                    .append(("*a" + (i - 1) + ", ").repeat(10))
                    .append("]\n");
        }

        assertRefused(bomb.toString(), "a.yaml:6:10  the aliases unfold to more than 200000 values (an anchor bomb)");
    }

    @Test
    void refusesAnAliasInsideWhatItNames() {
        assertRefused("a: &x [*x]\n", "a.yaml:1:8  the alias *x names nothing that is complete before it");
    }

    @Test
    void refusesDeepNesting() {
        assertRefused("[".repeat(100_000), "a.yaml:1:42  lists and keys are nested more than 40 deep");
    }

    @Test
    void refusesMoreValuesThanAnyScenarioNeeds() {
        assertRefused("[" + "1,".repeat(300_000) + "1]", "a.yaml:1:400000  the file has more than 200000 values");
    }

    @Test
    void refusesTags() {
        assertRefused(
                "a: !!java.net.URL [x]\n",
                "a.yaml:1:4  the tag !tag:yaml.org,2002:java.net.URL is not allowed: write plain values");
    }

    @Test
    void refusesASecondDocument() {
        assertRefused("a: 1\n---\nb: 2\n", "a.yaml:3:1  a second document begins here; a file holds one");
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused("", "a.yaml  the file is empty: there is no YAML in it");
        assertRefused("# only a comment\n", "a.yaml  the file is empty: there is no YAML in it");
    }

    @Test
    void refusesABinaryFile() {
        assertRefused(
                new byte[] {0x7f, 'E', 'L', 'F', 0, 1}, "a.yaml  the file is binary, not text: it has a NUL byte");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        assertRefused(new byte[] {'a', ':', ' ', (byte) 0xff}, "a.yaml  the file is not UTF-8 text");
    }

    @Test
    void readsNoMoreOfALargeFileThanItMust() {
        CountingStream endless = new CountingStream();

        assertThatThrownBy(() -> YamlText.read("a.yaml", endless))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("a.yaml  the file is larger than 4 MiB, the most that is read");
        assertThat(endless.read).isLessThanOrEqualTo(YamlText.MAX_BYTES + 1);
    }

    @Test
    void readsAFileOfTheLargestSize() {
        String large = "a: 1\n" + "#".repeat(YamlText.MAX_BYTES - 5);

        assertThat(parse(large)).isInstanceOf(Mapping.class);
    }

    @Test
    void saysWhatIsNeverClosed() {
        assertRefused("a: [1, 2\n", "a.yaml:1:4  what begins here is never closed   is a quote, ] or } missing?");
        assertRefused("a: 'x\n", "a.yaml:1:4  what begins here is never closed   is a quote, ] or } missing?");
    }

    @Test
    void saysThatATabCannotIndent() {
        assertRefused("a:\n\t- b\n", "a.yaml:2:1  a tab cannot indent YAML   use spaces");
    }

    @Test
    void saysThatAKeyCannotStandThere() {
        assertRefused(
                "a: b: c\n",
                "a.yaml:1:5  a key with its \": \" cannot stand here   check the indentation, or quote text that has \": \" in it");
    }

    @Test
    void pointsToQuotesForParametersInBraces() {
        assertRefused(
                "a: [n${i}]\n",
                "a.yaml:1:7  a { cannot stand here   inside [ ] and { }, put text with ${...} in quotes");
    }

    @Test
    void readsACharacterOfTwoHalvesAtEveryPlace() {
        for (int before = 1000; before < 1040; before++) {
            String text = "#" + "x".repeat(before) + "\ud83d\ude00".repeat(3) + "\na: 1\n";

            assertThat(parse(text)).isInstanceOf(Mapping.class);
        }
    }

    @Test
    void passesOverAByteOrderMark() {
        assertThat(YamlText.read("a.yaml", new ByteArrayInputStream("\uFEFFa: 1".getBytes(StandardCharsets.UTF_8)))
                        .text())
                .isEqualTo("a: 1");
    }

    /** An endless file of blanks that counts how much of it was read. */
    private static final class CountingStream extends InputStream {
        private int read;

        @Override
        public int read() {
            read++;
            return ' ';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, (byte) ' ');
            read += length;
            return length;
        }
    }
}

package io.netlab.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.Outcome;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.probe.ProbeResult;
import io.netlab.text.Page;
import io.netlab.topology.NodeName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private static final NodeName ONE = NodeName.of("ns1");
    private static final NodeName TWO = NodeName.of("ns2");
    private static final Way ECHO = Way.echo(AddressFamily.IPV4);

    private static Cell cell(NodeName from, NodeName to, Outcome actual, Outcome expected) {
        ProbeResult result =
                new ProbeResult(actual, Duration.ofMillis(1), Optional.empty(), Optional.empty(), 1, 1, "");
        return new Cell(new Pair(from, to, ECHO), IpAddress.parse("10.0.0.1"), result, Optional.of(expected));
    }

    private static Matrix matrix() {
        return Matrix.of(
                List.of(ONE, TWO),
                List.of(ECHO, Way.echo(AddressFamily.IPV6)),
                List.of(cell(ONE, TWO, Outcome.REPLY, Outcome.REPLY), cell(TWO, ONE, Outcome.NO_REPLY, Outcome.REPLY)));
    }

    @Test
    void saysInWordsWhatIsNotAsExpected() {
        assertThat(MatrixText.render(matrix(), Page.plain())).isEqualTo("""
                IPv4   1 of 2 pairs reached, 1 not as expected
                        1  2
                  1 ns1 ·  ✔
                  2 ns2 ✘! ·

                  ! ns2 → ns1 10.0.0.1, IPv4: no reply, where ok is expected

                ✔ answered   ✘ not   ! not as expected   - no address   rows send, columns are
                sent to
                """);
    }

    @Test
    void aPageForABrowserSaysTheSameWithoutColours() {
        String page = MatrixHtml.render(matrix(), "a <lab>", "# written by netlab");

        assertThat(page.lines().limit(2)).contains("# written by netlab");
        assertThat(page)
                .contains("a &lt;lab&gt;", ">ok</td>", ">no reply<br>expected: ok</td>")
                .doesNotContain("<script", "http");
    }

    @Test
    void whatIsExpectedNextIsWhatCameOut() {
        assertThat(matrix().outcomes()).containsEntry(new Pair(TWO, ONE, ECHO), Outcome.NO_REPLY);
    }
}

package io.netlab.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemReportTest {
    private static Position at(int line, int column, int length) {
        return new Position("web.yaml", line, column, length);
    }

    @Test
    void showsEachProblemWithItsLine() {
        List<String> lines = List.of("links:", "  - gatway: 172.17.0.1", "    address: 172.18.0.5/16", "  - in: ns3");
        List<Problem> problems = List.of(
                new Problem(at(2, 5, 6), "unknown key \"gatway\"", "did you mean \"gateway\"?"),
                Problem.at(at(3, 14, 13), "172.18.0.5/16 is outside docker0's subnet 172.17.0.0/16"),
                new Problem(at(4, 9, 3), "namespace \"ns3\" is not declared", "did you mean \"ns2\"?"));

        assertThat(ProblemReport.render("web.yaml", problems, lines)).isEqualTo("""
                        web.yaml: 3 problems, nothing was built (exit 2)

                          web.yaml:2:5   unknown key "gatway"              did you mean "gateway"?
                              2 |   - gatway: 172.17.0.1
                                |     ^^^^^^
                          web.yaml:3:14  172.18.0.5/16 is outside docker0's subnet 172.17.0.0/16
                              3 |     address: 172.18.0.5/16
                                |              ^^^^^^^^^^^^^
                          web.yaml:4:9   namespace "ns3" is not declared   did you mean "ns2"?
                              4 |   - in: ns3
                                |         ^^^
                        """);
    }

    @Test
    void putsALongSuggestionOnItsOwnLine() {
        Problem problem = new Problem(at(1, 1, 1), "m".repeat(40), "s".repeat(40));

        assertThat(ProblemReport.render("web.yaml", List.of(problem), List.of("x")))
                .contains("  web.yaml:1:1  " + "m".repeat(40) + "\n                " + "s".repeat(40) + "\n");
    }

    @Test
    void marksBelowWideCharacters() {
        String report = ProblemReport.render("web.yaml", List.of(Problem.at(at(1, 4, 2), "wrong")), List.of("网络 命名空间"));

        assertThat(report).endsWith("      1 | 网络 命名空间\n        |      ^^^^\n");
    }

    @Test
    void marksTheEndOfALineWhereSomethingIsMissing() {
        String report = ProblemReport.render("web.yaml", List.of(Problem.at(at(1, 4, 1), "wrong")), List.of("ns1"));

        assertThat(report).endsWith("      1 | ns1\n        |    ^\n");
    }

    @Test
    void showsNoLineForAProblemOfTheWholeFile() {
        Problem problem = Problem.at(Position.ofFile("web.yaml"), "the file is empty");

        assertThat(ProblemReport.render("web.yaml", List.of(problem), List.of()))
                .isEqualTo("web.yaml: 1 problem, nothing was built (exit 2)\n\n  web.yaml  the file is empty\n");
    }

    @Test
    void showsFiftyProblemsAndCountsTheRest() {
        List<Problem> problems = IntStream.rangeClosed(1, 60)
                .mapToObj(line -> Problem.at(at(line, 1, 1), "wrong"))
                .toList();

        assertThat(ProblemReport.render("web.yaml", problems, List.of()))
                .startsWith("web.yaml: 60 problems")
                .contains("web.yaml:50:1")
                .doesNotContain("web.yaml:51:1")
                .endsWith("  and 10 more\n");
    }
}

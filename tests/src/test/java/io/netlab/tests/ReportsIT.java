package io.netlab.tests;

import static io.netlab.tests.Outcomes.assertExit;
import static io.netlab.tests.Outcomes.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run prints, writes to files and ends with, for people, for programs and for pipes. */
class ReportsIT {
    private static final String ESCAPE = "\033";

    /** Not every sequence: on a slow machine the line of progress is there to be wiped away, without colours too. */
    private static final String COLOUR = ESCAPE + "\\[[0-9;]*m";

    private final Person person = Person.ordinary();

    @BeforeEach
    void writeScenarios() {
        person.file("good.yaml", TwoNodes.checked());
        person.file("failing.yaml", TwoNodes.failing());
        person.file("refused.yaml", TwoNodes.refused());
        person.file("lacking.yaml", TwoNodes.and("steps: [{ run: no-such-program }]\n"));
        person.file("bad.yaml", TwoNodes.and("steps: 5\n"));
    }

    @AfterEach
    void removeHome() {
        person.close();
    }

    @ParameterizedTest
    @CsvSource({"good,0", "failing,1", "bad,2", "lacking,3", "refused,4"})
    void endsWithTheExitCodeForWhatHappened(String scenario, int code) {
        assertExit(person.netlab("run", scenario + ".yaml").run(), code);
    }

    @Test
    void endsWithTheWorstOfSeveralAndStopsAtTheFirstBadOne() {
        Command.Outcome all = person.netlab("run", "--keep-going", "failing.yaml", "good.yaml")
                .run();
        Command.Outcome first =
                person.netlab("run", "failing.yaml", "good.yaml").run();

        assertExit(all, 1);
        assertExit(first, 1);
        assertThat(all.output()).contains("1 of 2 scenarios passed, 1 of 2 checks");
        assertThat(first.output()).doesNotContain("good · ");
    }

    @Test
    void writesJsonWithEveryCheck() {
        Command.Outcome run = person.netlab(
                        "run", "--keep-going", "good.yaml", "failing.yaml", "--report", "json=report.json")
                .run();

        assertExit(run, 1);
        JsonNode runs = JsonMapper.shared().readTree(person.read("report.json"));
        assertThat(runs.size()).isEqualTo(2);
        assertThat(runs.get(0).get("passed").asInt()).isEqualTo(1);
        assertThat(runs.get(0).get("exitCode").asInt()).isZero();
        assertThat(runs.get(1).get("failed").asInt()).isEqualTo(1);
        assertThat(runs.get(1).get("checks").get(0).get("at").get("line").asInt())
                .isEqualTo(14);
    }

    @Test
    void writesJUnitXmlWithTheRightCounts() throws Exception {
        Command.Outcome run = person.netlab(
                        "run", "--keep-going", "good.yaml", "failing.yaml", "refused.yaml", "--report=junit=report.xml")
                .run();

        assertExit(run, 4);
        Element suites = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(person.read("report.xml").getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(counts(suites, 0)).isEqualTo("good: 1 tests, 0 failures, 0 errors");
        assertThat(counts(suites, 1)).isEqualTo("failing: 1 tests, 1 failures, 0 errors");
        assertThat(counts(suites, 2)).isEqualTo("refused: 1 tests, 0 failures, 1 errors");
        assertThat(suites.getElementsByTagName("testcase").getLength()).isEqualTo(3);
    }

    private static String counts(Element suites, int number) {
        Element suite = (Element) suites.getElementsByTagName("testsuite").item(number);
        return suite.getAttribute("name") + ": " + suite.getAttribute("tests") + " tests, "
                + suite.getAttribute("failures") + " failures, " + suite.getAttribute("errors") + " errors";
    }

    @Test
    void printsAReportAloneWhereNoFileIsNamed() {
        Command.Outcome run =
                person.netlab("run", "good.yaml", "--report", "json").run();

        assertExit(run, 0);
        assertThat(run.errors()).isEmpty();
        assertThat(JsonMapper.shared().readTree(run.output()).isArray()).isTrue();
    }

    @Test
    void leavesAnOldReportAsItWasWhenNothingIsBuilt() {
        person.file("report.json", "old");

        Command.Outcome run =
                person.netlab("run", "bad.yaml", "--report", "json=report.json").run();

        assertExit(run, 2);
        assertThat(person.read("report.json")).isEqualTo("old");
        assertThat(person.files()).allMatch(file -> file.matches("[a-z]+\\.(yaml|json)"));
    }

    @ParameterizedTest
    @CsvSource({"/nonexistent/report.json", "/etc", "/etc/passwd", "/proc/self/nothing"})
    void refusesAReportThatItCannotWriteBeforeAnythingIsBuilt(String path) {
        assertRefused(
                person.netlab("run", "good.yaml", "--report", "json=" + path).run(), path, "cannot be written");
    }

    @Test
    void hasNoEscapeSequencesAndNoProgressInAPipe() {
        Command.Outcome run = person.netlab("run", "star", "--set", "nodes=200").run();

        assertExit(run, 0);
        assertThat(run.output()).doesNotContain(ESCAPE).doesNotContain("\r");
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void hasColoursOnATerminalButNotWithNoColor() {
        Command onTerminal = onTerminal();

        Command.Outcome coloured = onTerminal.run();
        Command.Outcome plain = onTerminal.with(Map.of("NO_COLOR", "1")).run();

        assertThat(coloured.output()).containsPattern(COLOUR).contains("1 of 1 check passed");
        assertThat(plain.output()).doesNotContainPattern(COLOUR).contains("1 of 1 check passed");
    }

    /** Started below script(1), which gives it a terminal. */
    private Command onTerminal() {
        assumeTrue(new Command("sh", "-c", "command -v script").run().exitCode() == 0, "script(1) is not installed");
        return person.program("script", "-qec", Installation.tree() + "/netlab run good.yaml", "/dev/null");
    }

    @ParameterizedTest
    @CsvSource({"run good.yaml", "run failing.yaml", "run bad.yaml", "graph docker0", "plan good.yaml", "validate snat"
    })
    void hasOnlyAsciiInALocaleWithoutUtf8(String line) {
        Command.Outcome outcome =
                person.netlab(line.split(" ", -1)).with(Map.of("LC_ALL", "C")).run();

        assertThat(outcome.output() + outcome.errors()).isNotEmpty().matches("[\n -~]+");
    }

    @ParameterizedTest
    @CsvSource({"run good.yaml", "graph docker0", "validate good.yaml", "schema"})
    void bearsThatNobodyReads(String line) {
        String netlab = Installation.tree() + "/netlab " + line;

        Command.Outcome closed = person.program("sh", "-c", netlab + " >&-").run();
        Command.Outcome gone = person.program("sh", "-c", netlab + " | true").run();

        assertThat(closed.errors()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(gone.errors()).doesNotContain("Exception").doesNotContain("\tat ");
    }
}

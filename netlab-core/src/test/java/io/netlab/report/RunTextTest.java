package io.netlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.report.RunReport.Checked;
import io.netlab.text.Glyphs;
import io.netlab.text.Golden;
import io.netlab.text.Page;
import io.netlab.text.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTextTest {
    @Test
    void writesTheReportOfAGoodRun() {
        Golden.assertSame("run-docker0.txt", text(Runs.docker0()));
    }

    @Test
    void writesTheReportOfAFailedRun() {
        Golden.assertSame("run-failed.txt", text(Runs.failed()));
    }

    @Test
    void writesTheReportOfARunThatTheKernelStopped() {
        Golden.assertSame("run-refused.txt", text(Runs.refused()));
    }

    @Test
    void writesTheReportOfALargeStar() {
        Golden.assertSame("run-star.txt", text(Runs.star(100)));
    }

    @Test
    void writesTheReportInAscii() {
        Golden.assertSame(
                "run-failed-ascii.txt",
                RunText.render(Runs.failed(), Page.plain().with(Glyphs.ASCII), false));
    }

    @Test
    void callsTheFileForThePictureAsItWasTyped() {
        assertThat(text(Runs.docker0().called("labs/my lab.yaml")))
                .contains("picture: netlab graph 'labs/my lab.yaml'\n");
        assertThat(text(Runs.docker0().called("../web.yaml"))).endsWith("   picture: netlab graph ../web.yaml\n");
        assertThat(text(Runs.docker0().called("/home/learner/scenarios/of/a/course/web.yaml")))
                .endsWith("in 31 ms\npicture: netlab graph /home/learner/scenarios/of/a/course/web.yaml\n");
    }

    @Test
    void keepsWithin80Columns() {
        List<RunReport> runs = List.of(Runs.docker0(), Runs.failed(), Runs.refused(), Runs.star(100));

        assertThat(runs).allSatisfy(run -> assertThat(text(run).lines()).allMatch(line -> line.length() <= 80));
    }

    @Test
    void namesEachOfManyChecksWhenVerbose() {
        String text = RunText.render(Runs.star(100), Page.plain(), true);

        assertThat(text.lines().filter(line -> line.contains("✔ ns"))).hasSize(100);
    }

    @Test
    void showsTheFailuresAmongManyChecks() {
        List<Checked> checks = new ArrayList<>(Runs.star(97).checks());
        checks.add(50, Runs.failedPing());

        assertThat(text(Runs.docker0(checks)))
                .contains("✔ 97 checks  0.02 ms to 0.12 ms")
                .contains("✘ box01 pings 172.17.0.3")
                .contains("97 of 98 checks passed");
    }

    @Test
    void showsTheFirstOfManyFailures() {
        String text = text(Runs.docker0(Collections.nCopies(40, Runs.failedPing())));

        assertThat(text.lines().filter(line -> line.contains("✘ box01 pings"))).hasSize(6);
        assertThat(text).contains("✘ 34 more failed").contains("0 of 40 checks passed");
    }

    @Test
    void putsALongOutcomeBelowTheTitle() {
        String text = text(Runs.docker0(
                List.of(Runs.failedPing("no reply in 1.0 s: ".repeat(5).strip()))));

        assertThat(text)
                .contains("verify   ✘ box01 pings 172.17.0.3\n             seen       no reply in 1.0 s: no reply")
                .contains("\n                        no reply in 1.0 s: no reply in 1.0 s:\n");
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void saysWhatWasNotRemoved() {
        assertThat(text(Runs.leftover()))
                .contains("remove   ✘ 2 things left")
                .contains("\n             namespace box01\n")
                .doesNotContain("picture:");
    }

    @Test
    void coloursOnlyWhatIsGoodOrBadOrAPlace() {
        String text = RunText.render(Runs.failed(), Page.plain().with(Style.ansi()), false);

        assertThat(text).startsWith("\033[36mdocker0\033[0m · two").contains("\033[31m✘\033[0m box01 pings");
        assertThat(text.replaceAll("\033\\[[0-9]+m", "")).isEqualTo(text(Runs.failed()));
    }

    @Test
    void letsNoControlCharacterThrough() {
        assertThat(text(Runs.hostile()).codePoints().filter(point -> point != '\n'))
                .noneMatch(Character::isISOControl)
                .doesNotContain(0x202e, 0xd800);
    }

    @Test
    void countsWhatPassedInSeveralRuns() {
        assertThat(RunText.total(List.of(Runs.docker0(), Runs.failed()), Page.plain()))
                .isEqualTo("1 of 2 scenarios passed, 6 of 8 checks, in 62 ms\n");
    }

    private static String text(RunReport run) {
        return RunText.render(run, Page.plain(), false);
    }
}

package io.netlab.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.error.NetlabException;
import io.netlab.lab.Lab;
import io.netlab.lab.ScenarioRun;
import io.netlab.netlink.WireTap;
import io.netlab.report.RunReport;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.file.ScenarioReader;
import io.netlab.scenario.file.Scenarios;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written down builds what was there, as the machine's own programs see it. */
class WritingIT {
    private static final int GENERATED = 24;
    private static final int LINES = 7;

    /** A script asks for Open vSwitch of the machine that it runs on, which the test does not have. */
    private static final String OF_A_DAEMON = "ovs-bridge";

    private final Typist typist = new Typist();

    @AfterEach
    void clear() {
        Machine.clear();
    }

    /** A script that starts a process leaves it running, and with it the pipe that the test reads the script's words from. */
    static Stream<String> scenarios() {
        return Scenarios.names().stream()
                .filter(name -> Scenarios.load(name, Map.of()).processes().isEmpty())
                .filter(name -> !name.equals(OF_A_DAEMON));
    }

    static IntStream seeds() {
        return IntStream.range(0, GENERATED);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aSavedScenarioBuildsWhatTheFirstOneBuilt(String name) {
        assertIsBuiltAgain(lab -> up(lab, Scenarios.load(name, Map.of())));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatManyLinesBuiltIsBuiltAgain(int seed) {
        List<String> lines = new ArrayList<>(List.of(UndoIT.BUILD));
        new Random(seed)
                .ints(LINES, 0, Lines.ALL.size())
                .mapToObj(Lines.ALL::get)
                .forEach(lines::add);
        assertIsBuiltAgain(lab -> {}, lines);
    }

    private interface Building {
        void in(Lab lab);
    }

    private void assertIsBuiltAgain(Building building) {
        assertIsBuiltAgain(building, List.of());
    }

    private void assertIsBuiltAgain(Building building, List<String> lines) {
        Written written = inALab(lab -> {
            building.in(lab);
            try (Session session = Session.open(lab)) {
                lines.forEach(line -> type(session, line));
                return new Written(Machine.settled(), session.yaml("saved"), session.script());
            }
        });
        Machine.clear();

        String ofScenario = inALab(lab -> {
            up(lab, ScenarioReader.read(new YamlText("saved.yaml", written.yaml), Map.of()));
            return Machine.settled();
        });
        assertThat(Sight.withoutChoices(ofScenario))
                .as(lines + "\n" + written.yaml)
                .isEqualTo(Sight.withoutChoices(written.state));
        Machine.clear();

        String ofScript = inALab(lab -> {
            assertThat(Machine.run(List.of("sh", "-c", "sh -c \"$0\" >/dev/null", written.script)))
                    .as(written.script)
                    .isEmpty();
            return Machine.settled();
        });
        assertThat(Sight.withoutChoices(ofScript))
                .as(lines + "\n" + written.script)
                .isEqualTo(Sight.withoutChoices(written.state));
    }

    private record Written(String state, String yaml, String script) {}

    /** Some lines cannot be run behind others. */
    private void type(Session session, String line) {
        try {
            session.run(line, NodeName.HOST, typist);
        } catch (NetlabException refused) {
            assertThat(refused.kind()).isIn(NetlabException.Kind.REFUSED, NetlabException.Kind.INPUT);
        }
    }

    private interface Work<T> {
        T in(Lab lab);
    }

    private static <T> T inALab(Work<T> work) {
        try (Lab lab = Lab.open(WireTap.NONE)) {
            lab.prepare();
            T result = work.in(lab);
            lab.clear();
            return result;
        }
    }

    private static void up(Lab lab, Scenario scenario) {
        RunReport report = new ScenarioRun(lab, scenario, ScenarioRun.Watcher.NONE).up("saved", "");
        assertThat(report.failures()).as(report.toString()).isEmpty();
    }
}

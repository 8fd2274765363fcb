package io.netlab.shell;

import io.netlab.check.Check;
import io.netlab.doctor.Capabilities;
import io.netlab.lab.AppliedScenario;
import io.netlab.lab.Lab;
import io.netlab.lab.ScenarioRun;
import io.netlab.matrix.Expectations;
import io.netlab.matrix.Matrix;
import io.netlab.matrix.MatrixHtml;
import io.netlab.matrix.MatrixJson;
import io.netlab.matrix.MatrixRun;
import io.netlab.matrix.MatrixText;
import io.netlab.matrix.Way;
import io.netlab.net.AddressFamily;
import io.netlab.netlink.WireTap;
import io.netlab.report.RunReport;
import io.netlab.report.RunText;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.Step;
import io.netlab.sys.Syscalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code netlab matrix}: every node against every other, of a kept lab, or of a scenario that is built for it. */
final class MatrixCommand implements Subcommand {
    private static final String MARK = "# written by netlab";

    @Override
    public CommandSpec spec() {
        return Arguments.command("Tries every node against every other: of a kept lab, or of a scenario, built for it.")
                .addPositional(Arguments.operands("FILE|NAME|LAB", "1", "A scenario, or a kept lab."))
                .addOption(Arguments.parameters())
                .addOption(
                        Arguments.texts("--tcp", "PORT", "Connections to this port, too. May be given several times."))
                .addOption(Arguments.texts("--udp", "PORT", "Datagrams to this port, too. May be given several times."))
                .addOption(Arguments.flag("--json", "Prints JSON."))
                .addOption(Arguments.text("--output", "PATH", "Writes a page for a browser (HTML) to a file."));
    }

    /** 1 when a pair is not as a check of the scenario says. */
    @Override
    public int run(ParseResult arguments, Console console) {
        List<Way> ways = ways(arguments);
        Optional<AppliedScenario> applied = AppliedScenario.read();
        if (applied.isPresent()) {
            try (Lab lab = Lab.open(WireTap.NONE)) {
                lab.serve(applied.get().scenario().servers());
                return tell(measure(lab, applied.get().scenario(), ways), arguments, console);
            }
        }
        return fresh(Arguments.scenario(Arguments.operands(arguments).get(0), arguments), ways, arguments, console);
    }

    private static int fresh(Scenario scenario, List<Way> ways, ParseResult arguments, Console console) {
        Capabilities.here().require(scenario);
        try (Lab lab = Lab.openFresh(WireTap.NONE);
                ProgressLine progress = ProgressLine.on(console)) {
            lab.prepare();
            RunReport report = new ScenarioRun(lab, scenario, progress).up(LabName.id(), LabName.note());
            if (!report.isGood()) {
                console.print(RunText.render(report, console.page(), false));
                return report.exitCode();
            }
            try {
                return tell(measure(lab, scenario, ways), arguments, console);
            } finally {
                lab.clear();
            }
        }
    }

    private static Matrix measure(Lab lab, Scenario scenario, List<Way> ways) {
        List<Check> checks = scenario.checks().stream().map(Step.Verify::check).toList();
        return new MatrixRun(Syscalls.libc(), lab.nodes(), Expectations.of(checks, Map.of())).run(lab.observe(), ways);
    }

    private static int tell(Matrix matrix, ParseResult arguments, Console console) {
        boolean isJson = Arguments.has(arguments, "--json");
        console.print(isJson ? MatrixJson.render(matrix) : MatrixText.render(matrix, console.page()));
        Optional<String> path = Optional.ofNullable(arguments.matchedOptionValue("--output", (String) null));
        String title = Arguments.operands(arguments).get(0);
        path.ifPresent(file -> Outputs.write(file, MatrixHtml.render(matrix, title, MARK)));
        return matrix.differences().isEmpty() ? 0 : 1;
    }

    private static List<Way> ways(ParseResult arguments) {
        List<Way> ways = new ArrayList<>();
        for (AddressFamily family : AddressFamily.values()) {
            ways.add(Way.echo(family));
        }
        add(arguments, "--tcp", Way.Kind.TCP, ways);
        add(arguments, "--udp", Way.Kind.UDP, ways);
        return ways;
    }

    private static void add(ParseResult arguments, String option, Way.Kind kind, List<Way> ways) {
        for (String text : Arguments.values(arguments, option)) {
            boolean isPort = text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= 65_535;
            if (!isPort) {
                throw new ParameterException(
                        arguments.commandSpec().commandLine(), option + " takes a port, not \"" + text + "\"");
            }
            for (AddressFamily family : AddressFamily.values()) {
                ways.add(new Way(kind, family, Integer.parseInt(text)));
            }
        }
    }
}

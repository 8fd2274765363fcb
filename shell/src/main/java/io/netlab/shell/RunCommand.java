package io.netlab.shell;

import io.netlab.doctor.Capabilities;
import io.netlab.error.NetlabException;
import io.netlab.lab.Lab;
import io.netlab.lab.ScenarioRun;
import io.netlab.netlink.WireTap;
import io.netlab.report.RunReport;
import io.netlab.report.RunText;
import io.netlab.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code netlab run}: builds, verifies, reports, removes. */
final class RunCommand implements Subcommand {
    @Override
    public CommandSpec spec() {
        return Arguments.command("Builds a scenario in a fresh private lab, verifies it, reports, and removes it.")
                .addPositional(
                        Arguments.operands("FILE|NAME", "1..*", "Scenario files, or names of bundled scenarios."))
                .addOption(Arguments.parameters())
                .addOption(Arguments.texts(
                        "--report",
                        "KIND[=PATH]",
                        "text, json or junit; to a file behind =. May be given several times."))
                .addOption(Explanations.option())
                .addOption(Arguments.flag("--keep-going", "Runs the other scenarios when one fails."))
                .addOption(Arguments.flag("--verbose", "Shows every check of a scenario with many."));
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        List<Report> reports = Report.of(arguments);
        boolean verbose = Arguments.has(arguments, "--verbose");
        boolean explain = Explanations.areWanted(arguments, reports);
        List<String> names = Arguments.operands(arguments);
        List<Scenario> scenarios =
                names.stream().map(name -> Arguments.scenario(name, arguments)).toList();
        boolean keepGoing = Arguments.has(arguments, "--keep-going");
        List<RunReport> runs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            RunReport run = run(scenarios.get(i), keepGoing, explain, console).called(names.get(i));
            runs.add(run);
            if (reports.stream().anyMatch(Report::isScreenText)) {
                console.print(RunText.render(run, console.page(), verbose));
            }
            if (!run.isGood() && !keepGoing) {
                break;
            }
        }
        if (runs.size() > 1 && reports.stream().anyMatch(Report::isScreenText)) {
            console.print(RunText.total(runs, console.page()));
        }
        reports.stream()
                .filter(report -> !report.isScreenText())
                .forEach(report -> report.write(runs, console, verbose));
        return RunReport.exitCode(runs);
    }

    /** Each scenario has a host of its own. Where the others are to go on, what the machine lacks is told in the report. */
    private static RunReport run(Scenario scenario, boolean keepGoing, boolean explain, Console console) {
        try (Lab lab = explain ? Lab.openFresh(Explanations.whileBuilding(console)) : Lab.openFresh(WireTap.NONE);
                ProgressLine progress = ProgressLine.on(console)) {
            ScenarioRun run = new ScenarioRun(lab, scenario, explain ? ScenarioRun.Watcher.NONE : progress);
            try {
                Capabilities.here().require(scenario);
            } catch (NetlabException lack) {
                if (keepGoing) {
                    return run.refused(lack, LabName.id(), LabName.note());
                }
                throw lack;
            }
            lab.prepare();
            return run.run(LabName.id(), LabName.note());
        }
    }
}

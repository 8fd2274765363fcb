package io.netlab.shell;

import io.netlab.doctor.Capabilities;
import io.netlab.lab.AppliedScenario;
import io.netlab.lab.Lab;
import io.netlab.lab.ScenarioRun;
import io.netlab.netlink.WireTap;
import io.netlab.report.RunReport;
import io.netlab.report.RunText;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.yaml.YamlText;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code netlab up}: builds a scenario in a lab that stays, or brings a kept lab to what the scenario says now. */
final class UpCommand implements Subcommand {
    @Override
    public CommandSpec spec() {
        return Arguments.command("Builds a scenario in a lab that is kept, or brings a kept lab to what it says now.")
                .addPositional(
                        Arguments.operands("FILE|NAME", "1", "A scenario file, or the name of a bundled scenario."))
                .addOption(Arguments.parameters())
                .addOption(Arguments.text("--name", "LAB", "The lab's name; the scenario's, unless said."));
    }

    private static String replaced(AppliedScenario former, YamlText text) {
        return "the lab " + LabName.id() + " was built to " + former.text().file() + ", now it becomes " + text.file();
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        String file = Arguments.operands(arguments).get(0);
        YamlText text = Inputs.text(file);
        Scenario scenario = Arguments.scenario(file, arguments);
        Capabilities.here().require(scenario);
        Optional<AppliedScenario> former = AppliedScenario.read();
        former.filter(applied -> !applied.isOf(text)).ifPresent(applied -> console.complain(replaced(applied, text)));
        try (Lab lab = Lab.open(WireTap.NONE);
                ProgressLine progress = ProgressLine.on(console)) {
            ScenarioRun run = new ScenarioRun(lab, scenario, progress);
            RunReport report;
            if (former.isPresent()) {
                report = run.reconcile(former.get().scenario(), LabName.id(), LabName.note());
            } else {
                lab.prepare();
                report = run.up(LabName.id(), LabName.note());
            }
            console.print(RunText.render(report, console.page(), false));
            if (report.isGood()) {
                new AppliedScenario(text, Arguments.parameters(arguments)).write();
            }
            return report.exitCode();
        }
    }
}

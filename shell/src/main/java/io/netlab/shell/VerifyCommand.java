package io.netlab.shell;

import io.netlab.error.NetlabException;
import io.netlab.lab.AppliedScenario;
import io.netlab.lab.Lab;
import io.netlab.lab.ScenarioRun;
import io.netlab.netlink.WireTap;
import io.netlab.report.RunReport;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code netlab verify}: makes the checks of the scenario that a kept lab was built to. */
final class VerifyCommand implements Subcommand {
    @Override
    public CommandSpec spec() {
        return Arguments.command("Makes the checks of the scenario that a kept lab was built to.")
                .addPositional(Arguments.operands("LAB", "1", "The lab."))
                .addOption(Arguments.texts(
                        "--report",
                        "KIND[=PATH]",
                        "text, json or junit; to a file behind =. May be given several times."))
                .addOption(Arguments.flag("--verbose", "Shows every check of a scenario with many."));
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        boolean verbose = Arguments.has(arguments, "--verbose");
        List<Report> reports = Report.of(arguments);
        AppliedScenario applied = AppliedScenario.read()
                .orElseThrow(() -> new NetlabException(
                        NetlabException.Kind.INPUT, "verify: this lab was built to no scenario: netlab up makes one"));
        try (Lab lab = Lab.open(WireTap.NONE);
                ProgressLine progress = ProgressLine.on(console)) {
            RunReport report = new ScenarioRun(lab, applied.scenario(), progress).verify(LabName.id(), LabName.note());
            reports.forEach(one -> one.write(List.of(report), console, verbose));
            return report.exitCode();
        }
    }
}

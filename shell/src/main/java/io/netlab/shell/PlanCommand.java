package io.netlab.shell;

import io.netlab.lab.AppliedScenario;
import io.netlab.lab.Lab;
import io.netlab.language.CommandPrinter;
import io.netlab.language.WordsPrinter;
import io.netlab.netlink.WireTap;
import io.netlab.op.NetworkOp;
import io.netlab.report.PlanText;
import io.netlab.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code netlab plan}: what would be done, as commands and in words; nothing is. */
final class PlanCommand implements Subcommand {
    @Override
    public CommandSpec spec() {
        return Arguments.command(
                        "Tells what would be done to build a scenario, in a fresh lab or in a kept one; builds nothing.")
                .addPositional(
                        Arguments.operands("FILE|NAME", "1", "A scenario file, or the name of a bundled scenario."))
                .addOption(Arguments.parameters())
                .addOption(Arguments.text("--lab", "LAB", "Plans against what is there in this kept lab."))
                .addOption(Arguments.flag("--json", "Prints JSON."));
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        Scenario scenario = Arguments.scenario(Arguments.operands(arguments).get(0), arguments);
        Optional<AppliedScenario> former = AppliedScenario.read();
        try (Lab lab = Lab.open(WireTap.NONE)) {
            if (former.isEmpty()) {
                lab.prepare();
            }
            List<PlanText.Line> lines = lab.plan(scenario, AppliedScenario.wanted(former)).stream()
                    .map(PlanCommand::line)
                    .toList();
            List<PlanText.Line> steps = former.isEmpty() ? StepLine.of(scenario) : List.of();
            console.print(
                    Arguments.has(arguments, "--json")
                            ? PlanText.json(lines, steps)
                            : PlanText.render(lines, steps, console.page()));
        }
        return 0;
    }

    private static PlanText.Line line(NetworkOp op) {
        return new PlanText.Line(CommandPrinter.print(op), WordsPrinter.words(op));
    }
}

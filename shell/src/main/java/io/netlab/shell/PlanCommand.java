package io.netlab.shell;

import io.netlab.explain.Recorder;
import io.netlab.lab.AppliedScenario;
import io.netlab.lab.Lab;
import io.netlab.language.CommandPrinter;
import io.netlab.language.WordsPrinter;
import io.netlab.op.NetworkOp;
import io.netlab.report.PlanText;
import io.netlab.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
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
                .addOption(Explanations.option())
                .addOption(Arguments.flag("--json", "Prints JSON."));
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        Scenario scenario = Arguments.scenario(Arguments.operands(arguments).get(0), arguments);
        Optional<AppliedScenario> former = AppliedScenario.read();
        boolean explain = Arguments.has(arguments, "--explain");
        boolean json = Arguments.has(arguments, "--json");
        if (explain && json) {
            throw new ParameterException(arguments.commandSpec().commandLine(), "--explain writes text, not JSON");
        }
        Recorder recorder = new Recorder();
        try (Lab lab = Lab.open(recorder)) {
            if (former.isEmpty()) {
                lab.prepare();
            }
            List<NetworkOp> ops = lab.plan(scenario, AppliedScenario.wanted(former));
            if (explain && !ops.isEmpty()) {
                recorder.start();
                Explanations.print(lab.rehearse(ops), recorder, console);
                return 0;
            }
            List<PlanText.Line> lines = ops.stream().map(PlanCommand::line).toList();
            List<PlanText.Line> steps = former.isEmpty() ? StepLine.of(scenario) : List.of();
            console.print(json ? PlanText.json(lines, steps) : PlanText.render(lines, steps, console.page()));
        }
        return 0;
    }

    private static PlanText.Line line(NetworkOp op) {
        return new PlanText.Line(CommandPrinter.print(op), WordsPrinter.words(op));
    }
}

package io.netlab.shell;

import io.netlab.scenario.file.Scenarios;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code netlab doctor}: what this machine can do, and the command that mends what it cannot. */
final class DoctorCommand implements Subcommand {
    @Override
    public CommandSpec spec() {
        return Arguments.command("Tells what this machine can do for labs, and the command that mends what it cannot.")
                .addOption(Arguments.flag("--json", "Prints JSON."));
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        io.netlab.doctor.DoctorCommand doctor = io.netlab.doctor.DoctorCommand.examine(Scenarios.names().stream()
                .map(name -> Scenarios.load(name, Map.of()))
                .toList());
        console.print(Arguments.has(arguments, "--json") ? doctor.json() : doctor.text(console.page()));
        return doctor.exitCode();
    }
}

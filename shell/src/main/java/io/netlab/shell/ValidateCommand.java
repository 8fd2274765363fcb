package io.netlab.shell;

import io.netlab.error.InvalidInputException;
import io.netlab.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code netlab validate}: reads scenario files and tells every mistake, with its place. */
final class ValidateCommand implements Subcommand {
    @Override
    public CommandSpec spec() {
        return Arguments.command("Reads scenarios and reports every mistake with line and column; builds nothing.")
                .addPositional(
                        Arguments.operands("FILE|NAME", "1..*", "Scenario files, or names of bundled scenarios."))
                .addOption(Arguments.parameters());
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        int worst = 0;
        for (String name : Arguments.operands(arguments)) {
            try {
                Scenario scenario = Arguments.scenario(name, arguments);
                console.print(name + ": valid: " + scenario.title() + "\n");
            } catch (InvalidInputException e) {
                console.err().print(Problems.render(e));
                console.err().flush();
                worst = e.kind().exitCode();
            }
        }
        return worst;
    }
}

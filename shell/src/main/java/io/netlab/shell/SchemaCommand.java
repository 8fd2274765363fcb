package io.netlab.shell;

import io.netlab.scenario.file.ScenarioSchema;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code netlab schema}: the JSON Schema of scenario files, for editors. */
final class SchemaCommand implements Subcommand {
    @Override
    public CommandSpec spec() {
        return Arguments.command("Prints the JSON Schema of scenario files, for editors that complete and check YAML.");
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        console.print(ScenarioSchema.render());
        return 0;
    }
}

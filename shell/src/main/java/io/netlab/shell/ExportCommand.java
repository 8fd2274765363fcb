package io.netlab.shell;

import io.netlab.lab.AppliedScenario;
import io.netlab.lab.Lab;
import io.netlab.netlink.WireTap;
import io.netlab.scenario.Scenario;
import io.netlab.session.Session;
import io.netlab.session.Writing;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code netlab export}: a scenario, or what is there in a kept lab, as something that others can use. */
final class ExportCommand implements Subcommand {
    private static final List<String> PICTURES = List.of("dot", "mermaid", "svg", "json");

    @Override
    public CommandSpec spec() {
        return Arguments.command(
                        "Writes a scenario, or what is there in a kept lab, as a script, a scenario or a picture.")
                .addPositional(Arguments.operands("FILE|NAME|LAB", "1", "A scenario, or a kept lab."))
                .addOption(Arguments.parameters())
                .addOption(
                        Arguments.text(
                                "--to",
                                "FORMAT",
                                "sh: a script for any Linux with iproute2; yaml: a scenario; dot, mermaid, svg, json: a picture."))
                .addOption(Arguments.text("--output", "PATH", "Writes to a file."));
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        String format = arguments.matchedOptionValue("--to", "");
        boolean isText = format.equals("sh") || format.equals("yaml");
        if (!isText && !PICTURES.contains(format)) {
            String said = format.isEmpty() ? "--to is missing: " : "not \"" + format + "\": ";
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), said + "--to takes sh, yaml, dot, mermaid, svg or json");
        }
        String text = isText ? text(format, arguments) : GraphCommand.picture(format, arguments, console);
        Optional<String> path = Optional.ofNullable(arguments.matchedOptionValue("--output", (String) null));
        path.ifPresentOrElse(file -> Outputs.write(file, text), () -> console.print(text));
        return 0;
    }

    private static String text(String format, ParseResult arguments) {
        String name = Arguments.operands(arguments).get(0);
        try (Lab lab = Lab.open(WireTap.NONE)) {
            if (AppliedScenario.read().isEmpty()) {
                Scenario scenario = Arguments.scenario(name, arguments);
                Writing writing = Writing.of(scenario, lab.canonical(scenario.wanted()));
                return format.equals("sh") ? writing.script() : writing.yaml(scenario.title());
            }
            try (Session session = Session.open(lab)) {
                return format.equals("sh") ? session.script() : session.yaml(name);
            }
        }
    }
}

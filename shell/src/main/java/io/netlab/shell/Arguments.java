package io.netlab.shell;

import io.netlab.error.InvalidInputException;
import io.netlab.error.Position;
import io.netlab.error.Problem;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.file.ScenarioReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Options and operands that several subcommands share. */
final class Arguments {
    private Arguments() {}

    static CommandSpec command(String about) {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description(about);
        return spec;
    }

    static OptionSpec flag(String name, String about) {
        return OptionSpec.builder(name).type(boolean.class).description(about).build();
    }

    static OptionSpec text(String name, String label, String about) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(about)
                .build();
    }

    static OptionSpec texts(String name, String label, String about) {
        return OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(label)
                .description(about)
                .build();
    }

    /** Operands, as many as the arity says: {@code 1}, {@code 0..1} or {@code 1..*}. */
    static PositionalParamSpec operands(String label, String arity, String about) {
        return PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .index(arity.endsWith("*") ? "0..*" : "0")
                .arity(arity)
                .required(!arity.startsWith("0"))
                .paramLabel(label)
                .description(about)
                .build();
    }

    /** {@code --set NAME=VALUE}: a parameter of the scenario. */
    static OptionSpec parameters() {
        return texts("--set", "NAME=VALUE", "Sets a parameter of the scenario, as in --set nodes=100.");
    }

    static List<String> values(ParseResult arguments, String option) {
        return arguments.matchedOptionValue(option, List.of());
    }

    static boolean has(ParseResult arguments, String flag) {
        return arguments.matchedOptionValue(flag, false);
    }

    static List<String> operands(ParseResult arguments) {
        return arguments.matchedPositionalValue(0, List.of());
    }

    /** The scenario of a name or path, as the user typed it, with the parameters of {@code --set}. */
    static Scenario scenario(String nameOrPath, ParseResult arguments) {
        return ScenarioReader.read(Inputs.text(nameOrPath), parameters(arguments));
    }

    /** The parameters of {@code --set}. Throws InvalidInputException on a word without {@code =}. */
    static Map<String, String> parameters(ParseResult arguments) {
        Map<String, String> parameters = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String assignment : values(arguments, "--set")) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                problems.add(Problem.at(Position.ofFile("--set " + assignment), "a parameter is set by NAME=VALUE"));
            } else {
                parameters.put(assignment.substring(0, equals), assignment.substring(equals + 1));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return parameters;
    }
}

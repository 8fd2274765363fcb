package io.netlab.shell;

import io.netlab.graph.DotPicture;
import io.netlab.graph.Graph;
import io.netlab.graph.GraphJson;
import io.netlab.graph.MermaidPicture;
import io.netlab.graph.SvgPicture;
import io.netlab.graph.TextPicture;
import io.netlab.lab.AppliedScenario;
import io.netlab.lab.Lab;
import io.netlab.netlink.WireTap;
import io.netlab.topology.Topology;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code netlab graph}: a picture of a scenario, or of what is there in a kept lab. */
final class GraphCommand implements Subcommand {
    private static final int MOST_PORTS = 12;

    @Override
    public CommandSpec spec() {
        return Arguments.command("Draws a scenario, or what is there in a kept lab.")
                .addPositional(Arguments.operands("FILE|NAME|LAB", "1", "A scenario, or a kept lab."))
                .addOption(Arguments.parameters())
                .addOption(Arguments.text(
                        "--format", "FORMAT", "text, svg, dot, mermaid or json; unsaid, what PATH ends in, else text."))
                .addOption(Arguments.text("--output", "PATH", "Writes to a file."))
                .addOption(Arguments.flag("--all", "Draws every port of a bridge with many."));
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        String format = arguments.matchedOptionValue("--format", formatOf(arguments));
        boolean all = Arguments.has(arguments, "--all");
        String picture = render(format, Graph.of(topology(arguments)), all, arguments, console);
        Optional<String> path = Optional.ofNullable(arguments.matchedOptionValue("--output", (String) null));
        if (path.isPresent()) {
            Outputs.write(path.get(), picture);
        } else {
            console.print(picture);
        }
        return 0;
    }

    /** A picture in one of the formats of {@code --format}. */
    static String picture(String format, ParseResult arguments, Console console) {
        return render(format, Graph.of(topology(arguments)), false, arguments, console);
    }

    /** Of a kept lab, the kernel's state; else what the scenario declares. */
    private static Topology topology(ParseResult arguments) {
        List<String> names = Arguments.operands(arguments);
        if (AppliedScenario.read().isEmpty()) {
            return Arguments.scenario(names.get(0), arguments).wanted();
        }
        try (Lab lab = Lab.open(WireTap.NONE)) {
            return lab.observe();
        }
    }

    private static String formatOf(ParseResult arguments) {
        String path = arguments.matchedOptionValue("--output", "");
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "svg", "dot", "json" -> ending;
            case "mmd", "mermaid" -> "mermaid";
            default -> "text";
        };
    }

    private static String render(String format, Graph graph, boolean all, ParseResult arguments, Console console) {
        Graph shown = all ? graph : graph.abbreviated(MOST_PORTS);
        return switch (format) {
            case "text" -> TextPicture.render(shown, console.page());
            case "svg" -> SvgPicture.render(shown);
            case "dot" -> DotPicture.render(shown);
            case "mermaid" -> MermaidPicture.render(shown);
            case "json" -> GraphJson.render(graph);
            default ->
                throw new ParameterException(
                        arguments.commandSpec().commandLine(),
                        "--format takes text, svg, dot, mermaid or json, not \"" + format + "\"");
        };
    }
}

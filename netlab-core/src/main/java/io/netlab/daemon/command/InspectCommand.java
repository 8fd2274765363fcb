package io.netlab.daemon.command;

import io.netlab.container.Container;
import io.netlab.daemon.Daemon;
import io.netlab.daemon.Inspection;
import io.netlab.daemon.Template;
import io.netlab.error.NetlabException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code docker inspect}. */
@Command(description = "Tell all that is known of containers.")
final class InspectCommand implements Callable<Integer> {
    private final Daemon daemon;
    private final Console console;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "TEMPLATE",
            description = "Only this: '{{.State.Pid}}'.")
    private String format = "";

    @Parameters(arity = "1..*", paramLabel = "CONTAINER")
    private List<String> containers = new ArrayList<>();

    InspectCommand(Daemon daemon, Console console) {
        this.daemon = daemon;
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Map<String, Object>> found = new ArrayList<>();
        int code = 0;
        for (String name : containers) {
            try {
                Container container = daemon.find(name);
                found.add(Inspection.of(container));
            } catch (NetlabException none) {
                console.complain("Error: No such object: " + name + "\n");
                code = 1;
            }
        }
        if (format.isEmpty()) {
            console.print(pretty(found) + "\n");
        } else {
            found.forEach(one -> console.print(Template.fill(format, one) + "\n"));
        }
        return code;
    }

    private static String pretty(Object value) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(value);
    }
}

package io.netlab.daemon.command;

import io.netlab.container.Container;
import io.netlab.container.ContainerConfig;
import io.netlab.daemon.Daemon;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docker exec}. */
@Command(description = "Run one more command in a running container.")
final class ExecCommand implements Callable<Integer>, TakesCommand {
    private final Daemon daemon;
    private final Console console;

    @Option(
            names = {"-i", "--interactive"},
            description = "Keep standard input open.")
    private boolean interactive;

    @Option(
            names = {"-t", "--tty"},
            description = "Allocate a terminal.")
    private boolean terminal;

    @Option(
            names = {"-d", "--detach"},
            description = "Run it in the background.")
    private boolean detached;

    @Option(
            names = {"-u", "--user"},
            paramLabel = "USER[:GROUP]",
            description = "Who it is.")
    private String user = "";

    @Option(
            names = {"-w", "--workdir"},
            paramLabel = "DIRECTORY",
            description = "Where it is.")
    private String directory = "";

    @Option(
            names = {"-e", "--env"},
            paramLabel = "NAME[=VALUE]",
            description = "Set an environment variable.")
    private List<String> env = new ArrayList<>();

    @Parameters(index = "0", paramLabel = "CONTAINER")
    private String name = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "COMMAND")
    private List<String> words = new ArrayList<>();

    ExecCommand(Daemon daemon, Console console) {
        this.daemon = daemon;
        this.console = console;
    }

    @Override
    public Integer call() {
        Container container = daemon.find(name);
        ContainerConfig.Execution first = container.config().execution();
        String place = first.directory().isEmpty() ? "/" : first.directory();
        ContainerConfig.Execution execution = new ContainerConfig.Execution(
                words,
                env.stream().flatMap(RunOptions::variable).toList(),
                directory.isEmpty() ? place : directory,
                user.isEmpty() ? first.user() : user,
                terminal,
                interactive,
                false);
        List<String> runtime = daemon.executing(container, execution);
        return console.run(detached ? inBackground(runtime) : closed(runtime));
    }

    private static List<String> inBackground(List<String> runtime) {
        return around("setsid \"$@\" </dev/null >/dev/null 2>&1 &", runtime);
    }

    private List<String> closed(List<String> runtime) {
        return interactive ? runtime : around("exec \"$@\" </dev/null", runtime);
    }

    private static List<String> around(String script, List<String> runtime) {
        return Stream.concat(Stream.of("sh", "-c", script, "netlab-exec"), runtime.stream())
                .toList();
    }
}

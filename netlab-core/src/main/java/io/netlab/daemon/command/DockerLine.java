package io.netlab.daemon.command;

import io.netlab.daemon.Daemon;
import io.netlab.daemon.ExitStatus;
import io.netlab.error.NetlabException;
import io.netlab.image.ImageStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Reads the words behind {@code docker}, finds their command, and runs it. */
public final class DockerLine {
    private static final int REFUSED = 1;
    private static final int USAGE = 125; // what docker(1) ends with when its own words are wrong

    /** Without the short form, which docker run needs for the host's name. */
    private static final OptionSpec HELP =
            OptionSpec.builder("--help").usageHelp(true).description("Print this help.").build();

    private final Map<String, Family> families = new TreeMap<>();
    private final Map<String, Supplier<Callable<Integer>>> shortcuts = new TreeMap<>();
    private final Console console;

    private DockerLine(List<Family> families, Console console) {
        this.console = console;
        families.forEach(family -> {
            this.families.put(family.name(), family);
            shortcuts.putAll(family.shortcuts());
        });
    }

    /** All commands, working on this lab's engine and writing to the console. */
    public static DockerLine of(Daemon daemon, Console console) {
        Family images =
                ImageCommands.family(ImageStore.ofLab(), ImageUsers.none(), ArchiveFiles.ofLab(), console);
        return new DockerLine(List.of(ContainerCommands.family(daemon, console), images), console);
    }

    /** The commands about images only, for a store that no container uses. */
    public static DockerLine ofImages(ImageStore store, ArchiveFiles files, Console console) {
        return new DockerLine(List.of(ImageCommands.family(store, ImageUsers.none(), files, console)), console);
    }

    /** Runs the command of these words; returns its exit code, which for a container is the container's. */
    public int run(List<String> words) {
        if (words.isEmpty() || isHelp(words.get(0))) {
            console.print(Overview.of(families.values(), shortcuts.keySet()));
            return 0;
        }
        Family family = families.get(words.get(0));
        if (family == null) {
            return run("docker", shortcuts, words);
        }
        if (words.size() == 1 || isHelp(words.get(1))) {
            console.print(Overview.of(family));
            return 0;
        }
        return run("docker " + family.name(), family.commands(), words.subList(1, words.size()));
    }

    private static boolean isHelp(String word) {
        return word.equals("help") || word.equals("--help") || word.equals("-h");
    }

    private int run(String before, Map<String, Supplier<Callable<Integer>>> commands, List<String> words) {
        Supplier<Callable<Integer>> command = commands.get(words.get(0));
        if (command == null) {
            console.complain("docker: '" + words.get(0) + "' is not a docker command.\nSee 'docker --help'"
                    + Overview.near(words.get(0), commands.keySet()) + "\n");
            return REFUSED;
        }
        return execute(before + " " + words.get(0), command.get(), words.subList(1, words.size()));
    }

    private int execute(String name, Callable<Integer> command, List<String> arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().addOption(HELP);
        int code = line.setCommandName(name)
                .setStopAtPositional(command instanceof TakesCommand)
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(errors))
                .setParameterExceptionHandler((wrong, given) -> usage(name, wrong))
                .setExecutionExceptionHandler((failed, ran, parsed) -> refused(failed))
                .execute(arguments.toArray(String[]::new));
        console.print(output.toString());
        console.complain(errors.toString());
        return code;
    }

    private int usage(String name, CommandLine.ParameterException wrong) {
        console.complain(name + ": " + wrong.getMessage() + "\nSee '" + name + " --help'.\n");
        return USAGE;
    }

    /** The engine's refusals are the person's to read; faults of netlab's own go on up. */
    private int refused(Exception failed) throws Exception {
        if (!(failed instanceof NetlabException)) {
            throw failed;
        }
        console.complain("Error response from daemon: " + failed.getMessage() + "\n");
        return failed instanceof ExitStatus status ? status.code() : REFUSED;
    }
}

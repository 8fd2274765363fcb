package io.netlab.shell;

import io.netlab.shell.repl.Shell;
import io.netlab.shell.repl.ShellOptions;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code netlab shell}, and {@code netlab} alone: lines typed, piped or given are run in a lab. */
final class ShellCommand implements Subcommand {
    private static final String NAME = "shell";

    /** True for {@code netlab} without a command: nothing at all, or options of the shell's only. */
    static boolean isMeantBy(String... arguments) {
        return arguments.length == 0
                || arguments[0].startsWith("-c")
                || arguments[0].equals("--keep-going")
                || arguments[0].equals("--sealed");
    }

    /**
     * True when there is nothing to be parsed: the launcher has seen to {@code --sealed}. A person waits for this shell, and
     * the parser would be a tenth of the wait.
     */
    static boolean isMeantPlainly(String... arguments) {
        return Stream.of(arguments).allMatch("--sealed"::equals);
    }

    /** Opens the shell as it is without any options. */
    static int runPlainly(Console console) {
        return run(new ShellOptions(LabName.id(), List.of(), false, ""), console);
    }

    /** The same command line with the command's name in front. */
    static String[] named(String... arguments) {
        return Stream.concat(Stream.of(NAME), Stream.of(arguments)).toArray(String[]::new);
    }

    @Override
    public CommandSpec spec() {
        return Arguments.command("Opens the shell, in a fresh lab or in a kept one; netlab alone does the same.")
                .addPositional(Arguments.operands("LAB", "0..1", "A kept lab; unless said, a fresh one."))
                .addOption(Arguments.texts("-c", "LINE", "Runs this line instead of reading lines; may be repeated."))
                .addOption(Arguments.flag("--keep-going", "Without a person: goes on after a line that failed."))
                .addOption(Arguments.flag("--sealed", "Reads and writes no files of yours, not even its history."));
    }

    @Override
    public int run(ParseResult arguments, Console console) {
        ShellOptions options = new ShellOptions(
                LabName.id(), Arguments.values(arguments, "-c"), Arguments.has(arguments, "--keep-going"), "");
        return run(options, console);
    }

    /** Opens the shell in the way that fits where it was started. */
    static int run(ShellOptions options, Console console) {
        Scribe scribe = Scribe.open();
        Shell shell = new Shell(options, console.out(), console.err(), console.page(), scribe);
        if (!options.lines().isEmpty() || !Console.isInteractive()) {
            return shell.runScript(Console.isTerminal(0));
        }
        if ("dumb".equals(System.getenv().get("TERM"))) {
            return shell.runPlain();
        }
        try (Notebook notebook = new Notebook(scribe)) {
            return shell.runInteractive(notebook);
        }
    }
}

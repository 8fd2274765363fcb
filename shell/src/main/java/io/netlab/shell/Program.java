package io.netlab.shell;

import io.netlab.error.InvalidInputException;
import io.netlab.error.NetlabException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line: finds the subcommand, runs it, and turns what went wrong into words and an exit code. */
final class Program {
    /** The exit code of a usage that is wrong, like that of wrong input. */
    static final int USAGE = NetlabException.Kind.INPUT.exitCode();

    private static final String VERSION = "netlab 0.1.0";

    private final Console console;

    Program(Console console) {
        this.console = console;
    }

    /** Runs one command line; returns its exit code. */
    int run(String... arguments) {
        try {
            return parseAndRun(arguments);
        } catch (ParameterException e) {
            return misused(e);
        } catch (InvalidInputException e) {
            console.err().print(Problems.render(e));
            console.err().flush();
            return e.kind().exitCode();
        } catch (NetlabException e) {
            console.complain(String.valueOf(e.getMessage()));
            return e.kind().exitCode();
        } catch (RuntimeException | Error e) {
            return faulty(e);
        }
    }

    /** A fault of netlab's own: all that is known of it, for the one who mends it. */
    private int faulty(Throwable fault) {
        console.complain("a fault in netlab itself, please report it: " + fault);
        fault.printStackTrace(console.err());
        console.err().flush();
        return NetlabException.Kind.INTERNAL.exitCode();
    }

    private int parseAndRun(String... typed) {
        if (ShellCommand.isMeantPlainly(typed)) {
            return ShellCommand.runPlainly(console);
        }
        String[] arguments = ShellCommand.isMeantBy(typed) ? ShellCommand.named(typed) : typed;
        Map<String, Subcommand> commands = commands(arguments);
        CommandLine line = line(commands);
        ParseResult parsed = line.parseArgs(arguments);
        ParseResult chosen = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        if (parsed.isVersionHelpRequested()) {
            console.print(VERSION + "\n");
            return 0;
        }
        if (chosen.isUsageHelpRequested() || !parsed.hasSubcommand()) {
            console.print(chosen.commandSpec().commandLine().getUsageMessage());
            return 0;
        }
        Subcommand command = commands.get(chosen.commandSpec().name());
        return command == null ? USAGE : command.run(chosen, console);
    }

    /** The one that is named, or all when that is not clear: for the help, and for "did you mean". */
    static Map<String, Subcommand> commands(String... arguments) {
        Map<String, Supplier<Subcommand>> all = new LinkedHashMap<>(Subcommands.visible());
        all.putAll(Subcommands.hidden());
        Map<String, Subcommand> made = new LinkedHashMap<>();
        String first = arguments.length == 0 ? "" : arguments[0];
        Supplier<Subcommand> named = all.get(first);
        if (named != null) {
            made.put(first, named.get());
            return made;
        }
        Subcommands.visible().forEach((name, maker) -> made.put(name, maker.get()));
        return made;
    }

    static CommandLine line(Map<String, Subcommand> commands) {
        CommandSpec root = CommandSpec.create().name("netlab").version(VERSION).mixinStandardHelpOptions(true);
        root.usageMessage()
                .description("Network namespaces to learn with, in a private lab: your machine is not touched.")
                .footer("", "Scenarios: netlab run docker0. Help on one command: netlab COMMAND --help.");
        commands.forEach((name, command) -> {
            CommandSpec spec = command.spec().name(name);
            spec.mixinStandardHelpOptions(true);
            root.addSubcommand(name, spec);
        });
        return new CommandLine(root).setUsageHelpAutoWidth(false);
    }

    private int misused(ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        console.complain(Misuse.message(e));
        console.err().println("See " + spec.qualifiedName() + " --help.");
        console.err().flush();
        return USAGE;
    }
}

package io.netlab.shell;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A subcommand that the launcher does itself, without Java: it stands here for the help and for completion. */
record LauncherCommand(String name, String arguments, String about) implements Subcommand {
    static List<LauncherCommand> all() {
        return List.of(
                new LauncherCommand("down", "LAB|--all", "Ends a kept lab; nothing of it is left."),
                new LauncherCommand("ls", "[--json]", "Lists your kept labs."),
                new LauncherCommand("exec", "LAB [NODE] -- COMMAND...", "Runs a program in a node of a kept lab."),
                new LauncherCommand("pull", "REFERENCE [NAME]", "Fetches an image for your labs, with skopeo."),
                new LauncherCommand("test", "[MAVEN ARGUMENTS]", "Runs all tests of netlab itself."),
                new LauncherCommand("bench", "", "Compares netlab with a C program, ip(8) and Mininet."));
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().customSynopsis("netlab " + name + " " + arguments).description(about);
        return spec;
    }

    @Override
    public int run(ParseResult unused, Console console) {
        console.complain(name + ": this is the launcher's; start it as ./netlab " + name + " " + arguments);
        return Program.USAGE;
    }
}

package io.netlab.language;

import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Set;

/** Reads one command by its first word. */
final class Verbs {
    private static final Set<String> KNOWN = Set.of(
            "ip",
            "bridge",
            "brctl",
            "sysctl",
            "iptables",
            "ip6tables",
            "ln",
            "mkdir",
            "nsenter",
            OvsCommand.PROGRAM,
            TcCommand.PROGRAM,
            "ping",
            "docker",
            GuestCommand.PROGRAM);

    /** No document has a command of as many words; each {@code netns exec} in a command is read within the one before. */
    private static final int MOST_WORDS = 1_000;

    private Verbs() {}

    /** True for a command that may become ops. */
    static boolean knows(String verb) {
        return KNOWN.contains(nameOf(verb));
    }

    /** There is at least one word. What no op can say becomes a program with the same words. */
    static Command parse(List<Word> words, NodeName node) {
        if (words.size() > MOST_WORDS) {
            return program(words, node);
        }
        Arguments arguments = new Arguments(words);
        String verb = nameOf(arguments.next().text());
        try {
            return switch (verb) {
                case "ip" -> new IpCommand(node, words).parse(arguments);
                case "bridge" -> new BridgeCommand(node, words).parse(arguments);
                case "brctl" -> new BrctlCommand(node, words).parse(arguments);
                case "sysctl" -> sysctl(node, words, arguments);
                case "iptables", "ip6tables" -> new IptablesCommand(node, verb).parse(arguments);
                case "ping" -> PingCommand.parse(node, words, arguments);
                case "docker" ->
                    new Command.Docker(words.stream().skip(1).map(Word::text).toList());
                case "ln" -> FileCommands.link(arguments);
                case "mkdir" -> FileCommands.makeDirectory(arguments);
                case OvsCommand.PROGRAM -> new OvsCommand(node).parse(arguments);
                case TcCommand.PROGRAM -> new TcCommand(node).parse(arguments);
                case GuestCommand.PROGRAM -> GuestCommand.parse(node, words);
                case "nsenter" -> EnterCommand.parse(arguments);
                default -> program(words, node);
            };
        } catch (BeyondNetlab e) {
            return program(words, node);
        }
    }

    private static Command sysctl(NodeName node, List<Word> words, Arguments arguments) {
        boolean reads = words.stream().noneMatch(word -> word.text().contains("="));
        return reads && !SysctlCommand.writes(words)
                ? Shows.of(() -> new SysctlShowParser(arguments).parse(node), program(words, node))
                : new SysctlCommand(node).parse(arguments);
    }

    static Command.Program program(List<Word> words, NodeName node) {
        return new Command.Program(node, words.stream().map(Word::text).toList());
    }

    /** {@code /sbin/ip} is {@code ip}. */
    private static String nameOf(String verb) {
        boolean isSystemPath = verb.startsWith("/sbin/")
                || verb.startsWith("/usr/sbin/")
                || verb.startsWith("/bin/")
                || verb.startsWith("/usr/bin/");
        return isSystemPath ? verb.substring(verb.lastIndexOf('/') + 1) : verb;
    }
}

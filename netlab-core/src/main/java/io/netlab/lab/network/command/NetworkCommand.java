package io.netlab.lab.network.command;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code docker network}: makes, shows and takes away networks, and plugs containers in and out. */
@Command(
        name = "network",
        description = "Manage networks",
        synopsisSubcommandLabel = "COMMAND",
        customSynopsis = "docker network COMMAND")
public final class NetworkCommand implements Runnable {
    /** What {@code docker} ends with when a line is wrong. */
    private static final int USAGE = 125;

    private final Desk desk;

    private NetworkCommand(Desk desk) {
        this.desk = desk;
    }

    /** The command with its subcommands, to be run by itself or put under {@code docker}. */
    public static CommandLine at(Desk desk) {
        CommandLine line = new CommandLine(new NetworkCommand(desk));
        line.addSubcommand(new NetworkConnect(desk));
        line.addSubcommand(new NetworkCreate(desk));
        line.addSubcommand(new NetworkDisconnect(desk));
        line.addSubcommand(new NetworkInspect(desk));
        line.addSubcommand(new NetworkLs(desk));
        line.addSubcommand(new NetworkPrune(desk));
        line.addSubcommand(new NetworkRm(desk));
        line.setParameterExceptionHandler((wrong, words) -> refuse(desk, Arrays.asList(words)));
        line.getSubcommands()
                .values()
                .forEach(one -> one.setParameterExceptionHandler((wrong, words) -> {
                    desk.complain("docker network " + one.getCommandName() + ": " + wrong.getMessage());
                    return USAGE;
                }));
        return line;
    }

    private static int refuse(Desk desk, List<String> words) {
        desk.complain("docker network: '" + String.join(" ", words)
                + "' is no command of netlab's; there are connect, create, disconnect, inspect, ls, prune and rm");
        return USAGE;
    }

    @Override
    public void run() {
        desk.complain("docker network: say connect, create, disconnect, inspect, ls, prune or rm");
    }
}

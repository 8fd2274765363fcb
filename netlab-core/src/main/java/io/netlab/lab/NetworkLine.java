package io.netlab.lab;

import io.netlab.engine.Engine;
import io.netlab.error.NetlabException;
import io.netlab.lab.network.Networks;
import io.netlab.lab.network.command.Desk;
import io.netlab.lab.network.command.NetworkCommand;
import java.util.List;
import picocli.CommandLine;

/** A line {@code docker network ...}. */
final class NetworkLine {
    private final Lab lab;
    private final Terminal terminal;

    NetworkLine(Lab lab, Terminal terminal) {
        this.lab = lab;
        this.terminal = terminal;
    }

    /** True for the words behind {@code docker} that this runs. */
    static boolean isOne(List<String> words) {
        return !words.isEmpty() && words.get(0).equals("network");
    }

    /** Runs these words, and returns the exit code that Docker's own program would end with. */
    int run(List<String> words, Engine.Listener done) {
        Networks networks = new Networks(lab.nodes(), ops -> lab.apply(ops, done));
        CommandLine line = NetworkCommand.at(new Desk(networks, terminal::print, terminal::complain));
        line.setExecutionExceptionHandler((fault, command, parsed) -> refuse(fault));
        return line.execute(words.subList(1, words.size()).toArray(String[]::new));
    }

    private int refuse(Exception fault) throws Exception {
        if (!(fault instanceof NetlabException)) {
            throw fault;
        }
        terminal.complain(fault.getMessage() + "\n");
        return 1;
    }
}

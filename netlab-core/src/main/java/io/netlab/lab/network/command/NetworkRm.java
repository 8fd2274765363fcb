package io.netlab.lab.network.command;

import io.netlab.error.NetlabException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code docker network rm}: each of them, whatever becomes of the others. */
@Command(name = "rm", aliases = "remove", description = "Remove one or more networks")
final class NetworkRm implements Callable<Integer> {
    private final Desk desk;

    @Parameters(arity = "1..*", paramLabel = "NETWORK")
    private List<String> networks = new ArrayList<>();

    NetworkRm(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        int exitCode = 0;
        for (String name : networks) {
            try {
                desk.networks().change(engine -> engine.remove(name));
                desk.print(name);
            } catch (NetlabException refusal) {
                desk.complain(String.valueOf(refusal.getMessage()));
                exitCode = 1;
            }
        }
        return exitCode;
    }
}

package io.netlab.lab.network.command;

import io.netlab.docker.EngineChange;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code docker network prune}: the networks without a container. Nobody is asked: without {@code -f} nothing is done. */
@Command(name = "prune", description = "Remove all unused networks")
final class NetworkPrune implements Callable<Integer> {
    private final Desk desk;

    @Option(
            names = {"-f", "--force"},
            description = "Do not prompt for confirmation")
    private boolean force;

    NetworkPrune(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<String> unused = new EngineChange(desk.networks().engine()).unused();
        if (!force) {
            desk.complain("WARNING! This will remove all custom networks not used by at least one container: "
                    + (unused.isEmpty() ? "none" : String.join(", ", unused)) + ". To do it, say -f.");
            return 1;
        }
        unused.forEach(name -> desk.networks().change(engine -> engine.remove(name)));
        if (!unused.isEmpty()) {
            desk.print("Deleted Networks:");
            unused.forEach(desk::print);
            desk.print("");
        }
        return 0;
    }
}

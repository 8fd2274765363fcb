package io.netlab.lab.network.command;

import io.netlab.topology.NodeName;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code docker network disconnect}. */
@Command(name = "disconnect", description = "Disconnect a container from a network")
final class NetworkDisconnect implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "NETWORK")
    private String network = "";

    @Parameters(index = "1", paramLabel = "CONTAINER")
    private String container = "";

    /** Docker forces where a container does not answer; here all that is to be done is netlab's own. */
    @Option(
            names = {"-f", "--force"},
            description = "Force the container to disconnect from a network")
    @SuppressWarnings("UnusedVariable") // the word is taken, and changes nothing
    private boolean force;

    NetworkDisconnect(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        NodeName name = Nodes.named(container);
        desk.networks().change(engine -> engine.disconnect(name, network));
        return 0;
    }
}

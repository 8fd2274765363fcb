package io.netlab.lab.network.command;

import io.netlab.docker.BridgeNetwork;
import io.netlab.docker.DockerEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code docker network inspect}. */
@Command(name = "inspect", description = "Display detailed information on one or more networks")
final class NetworkInspect implements Callable<Integer> {
    private final Desk desk;

    @Parameters(arity = "1..*", paramLabel = "NETWORK")
    private List<String> names = new ArrayList<>();

    NetworkInspect(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        DockerEngine engine = desk.networks().engine();
        List<String> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : names) {
            Optional<BridgeNetwork> network = engine.network(name);
            network.ifPresentOrElse(
                    one -> found.add(new NetworkJson(one, engine.containers()).text()), () -> missing.add(name));
        }
        desk.print(found.isEmpty() ? "[]" : "[\n" + String.join(",\n", found) + "\n]");
        missing.forEach(name -> desk.complain("Error: No such network: " + name));
        return missing.isEmpty() ? 0 : 1;
    }
}

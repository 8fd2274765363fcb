package io.netlab.lab.network.command;

import io.netlab.docker.ContainerLink;
import io.netlab.docker.HostName;
import io.netlab.docker.Joining;
import io.netlab.net.IpAddress;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code docker network connect}. */
@Command(name = "connect", description = "Connect a container to a network")
final class NetworkConnect implements Callable<Integer> {
    private final Desk desk;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli gives it before it calls
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NETWORK")
    private String network = "";

    @Parameters(index = "1", paramLabel = "CONTAINER")
    private String container = "";

    @Option(names = "--ip", description = "IPv4 address (e.g., 172.30.100.104)")
    private List<String> ipv4 = new ArrayList<>();

    @Option(names = "--ip6", description = "IPv6 address (e.g., 2001:db8::33)")
    private List<String> ipv6 = new ArrayList<>();

    @Option(names = "--alias", description = "Add network-scoped alias for the container")
    private List<String> aliases = new ArrayList<>();

    @Option(names = "--link", description = "Add link to another container")
    private List<String> links = new ArrayList<>();

    NetworkConnect(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Joining joining = joining();
        NodeName name = Nodes.named(container);
        desk.networks().connect(name, network, joining);
        return 0;
    }

    private Joining joining() {
        try {
            return new Joining(
                    Stream.concat(ipv4.stream(), ipv6.stream())
                            .map(IpAddress::parse)
                            .toList(),
                    Set.of(),
                    aliases.stream().map(HostName::require).toList(),
                    links.stream().map(ContainerLink::parse).toList());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}

package io.netlab.docker;

import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that an engine knows: the host that it is on, what it was told at its start, its networks, and its containers in the order in which they
 * were started. What it makes of these follows from this alone.
 */
public record DockerEngine(
        NodeName host, EngineSettings settings, List<BridgeNetwork> networks, List<Container> containers) {
    public DockerEngine {
        networks = List.copyOf(networks);
        containers = List.copyOf(containers);
    }

    /** An engine that has just been started with nothing said: it has docker0 and no container. */
    public static final DockerEngine STARTED = new DockerEngine(
            NodeName.HOST,
            EngineSettings.DEFAULT,
            List.of(new BridgeNetwork(
                    BridgeNetwork.DEFAULT,
                    LinkNames.bridge(BridgeNetwork.DEFAULT),
                    List.of(Subnet.of(PredefinedPools.ALL.get(0))),
                    true,
                    true,
                    false,
                    Set.of(),
                    Set.of(),
                    Set.of())),
            List.of());

    /** The rules that it writes on the host. */
    public Firewall firewall() {
        return Firewall.of(settings, networks, containers);
    }

    /** The ports that its proxies listen on. */
    public List<ProxyPort> proxies() {
        return ProxyPort.of(settings, containers);
    }

    /** The container of that name, if there is one. */
    public Optional<Container> container(NodeName name) {
        return containers.stream()
                .filter(container -> container.name().equals(name))
                .findFirst();
    }

    /** The network of that name, if there is one. */
    public Optional<BridgeNetwork> network(String name) {
        return networks.stream().filter(network -> network.name().equals(name)).findFirst();
    }

    /** The containers in a network. */
    List<Member> in(BridgeNetwork network) {
        return containers.stream()
                .flatMap(container -> container.in(network).map(place -> new Member(container, place)).stream())
                .toList();
    }

    /** Its name servers: one in each container that is in a user-defined network. */
    public List<NameServer> nameServers() {
        return containers.stream()
                .filter(DockerEngine::hasNameServer)
                .map(container -> NameServer.of(container.name()))
                .toList();
    }

    /** The processes that serve for it: a proxy for all published ports, a program for all name servers. */
    public List<EngineProgram> programs() {
        List<EngineProgram> programs = new ArrayList<>();
        if (!proxies().isEmpty()) {
            programs.add(EngineProgram.proxy(host, proxies()));
        }
        if (!nameServers().isEmpty()) {
            programs.add(EngineProgram.nameServer(host, nameServers()));
        }
        return programs;
    }

    private static boolean hasNameServer(Container container) {
        return container.attachments().stream()
                .anyMatch(place -> !place.network().isDefault());
    }

    /** The files that it writes for a container, by name; a container of the default network asks whom the host asks. */
    public Map<String, String> files(Container container) {
        Map<String, String> files = new TreeMap<>();
        files.put("hosts", new HostsFile(container, containers).text());
        files.put("hostname", container.name() + "\n");
        if (hasNameServer(container)) {
            files.put("resolv.conf", NameServer.RESOLV_CONF);
        }
        return files;
    }
}

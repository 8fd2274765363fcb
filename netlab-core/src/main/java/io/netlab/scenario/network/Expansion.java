package io.netlab.scenario.network;

import io.netlab.docker.Attachment;
import io.netlab.docker.BridgeNetwork;
import io.netlab.docker.Container;
import io.netlab.docker.ContainerLink;
import io.netlab.docker.DockerEngine;
import io.netlab.docker.EngineSettings;
import io.netlab.docker.LinkNames;
import io.netlab.docker.PublishedPort;
import io.netlab.docker.Subnet;
import io.netlab.error.Problems;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.draft.DraftLink;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes of networks and containers what Docker's engine makes of them, in its order: first docker0, then the other
 * networks, then one container after the other.
 */
public final class Expansion {
    private static final String PORT_RANGE = "net.ipv4.ip_local_port_range";
    private static final String KERNELS_PORT_RANGE = "32768 60999";

    private final Draft draft;
    private final Problems problems;
    private final NodeName host;
    private final EngineSettings settings;
    private final Map<String, Located<String>> names = new HashMap<>();
    private final Whereabouts where = new Whereabouts();

    private Expansion(Draft draft, Problems problems, NodeName host, EngineSettings settings) {
        this.draft = draft;
        this.problems = problems;
        this.host = host;
        this.settings = settings;
    }

    /**
     * Declares everything that the engine makes, and returns what it then knows.
     *
     * @param host the node that the engine is on
     * @param held ports of the host on which something listens already, with the words for it
     */
    public static DockerEngine expand(
            Draft draft,
            Problems problems,
            NodeName host,
            EngineSettings settings,
            List<SaidNetwork> networks,
            List<SaidContainer> containers,
            Map<PublishedPort, String> held) {
        int before = problems.list().size();
        DockerEngine engine = new Expansion(draft, problems, host, settings).expand(networks, containers, held);
        if (problems.list().size() > before) {
            draft.gaps().expectLinks();
        }
        return engine;
    }

    private DockerEngine expand(
            List<SaidNetwork> saidNetworks, List<SaidContainer> saidContainers, Map<PublishedPort, String> held) {
        List<BridgeNetwork> networks = networks(saidNetworks);
        Places places = new Places(networks, problems);
        Ports ports = new Ports(firstPort(), problems);
        held.forEach(ports::take);
        List<Container> containers = new ArrayList<>();
        for (SaidContainer said : saidContainers) {
            containers.add(container(said, places.of(said), ports));
            where.note(said);
        }
        DockerEngine engine = new DockerEngine(host, settings, networks, containers);
        new Wiring(draft, engine, where).declare();
        saidContainers.forEach(said -> new LinkCheck(draft, problems, engine).check(said));
        return engine;
    }

    private List<BridgeNetwork> networks(List<SaidNetwork> said) {
        Subnets subnets = new Subnets(problems);
        for (DraftLink link : draft.links()) {
            if (link.node().value().equals(host)) {
                link.addresses().forEach(prefix -> subnets.take(prefix.value(), link.title()));
            }
        }
        List<BridgeNetwork> networks = new ArrayList<>();
        said.stream()
                .filter(Expansion::isDefault)
                .forEach(one -> network(one, subnets).ifPresent(networks::add));
        said.stream()
                .filter(one -> !isDefault(one))
                .forEach(one -> network(one, subnets).ifPresent(networks::add));
        return networks;
    }

    private static boolean isDefault(SaidNetwork said) {
        return said.name().value().equals(BridgeNetwork.DEFAULT);
    }

    private Optional<BridgeNetwork> network(SaidNetwork said, Subnets subnets) {
        Located<String> former = names.putIfAbsent(said.name().value(), said.name());
        where.note(said);
        if (former != null) {
            problems.add(
                    said.name().position(),
                    "network \"" + said.name() + "\" is declared already, see line "
                            + former.position().line());
            return Optional.empty();
        }
        List<Subnet> own = subnets.of(said);
        InterfaceName bridge = said.link().stream()
                .findFirst()
                .orElseGet(() -> LinkNames.bridge(said.name().value()));
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(new BridgeNetwork(
                        said.name().value(),
                        bridge,
                        own,
                        said.icc(),
                        said.masquerade(),
                        said.internal(),
                        said.source(),
                        said.binding(),
                        said.mtu()));
    }

    private int firstPort() {
        String range = draft.nodes().stream()
                .filter(node -> node.name().value().equals(host))
                .map(node -> node.sysctls().get(PORT_RANGE))
                .filter(value -> value != null && value.matches("[0-9]{1,5}\\s+[0-9]{1,5}"))
                .findFirst()
                .orElse(KERNELS_PORT_RANGE);
        return Integer.parseInt(range.replaceAll("\\s.*", ""));
    }

    private static Container container(SaidContainer said, List<Attachment> attachments, Ports ports) {
        List<ContainerLink> links = said.links().stream().map(Located::value).toList();
        int joined = attachments.size();
        Container alone = new Container(said.node().value(), attachments, List.of(), List.of(), links, joined);
        Set<IpAddress> binding = alone.gateway()
                .map(attachment -> attachment.network().binding())
                .orElse(Set.of());
        List<PublishedPort> published = ports.of(said, binding);
        return new Container(alone.name(), attachments, published, Ports.exposed(said, published), links, joined);
    }
}

package io.netlab.scenario.network;

import io.netlab.docker.Attachment;
import io.netlab.docker.BridgeNetwork;
import io.netlab.docker.Container;
import io.netlab.docker.EngineSettings;
import io.netlab.docker.Firewall;
import io.netlab.docker.ProxyPort;
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
import java.util.Objects;
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

    private Expansion(Draft draft, Problems problems, NodeName host, EngineSettings settings) {
        this.draft = draft;
        this.problems = problems;
        this.host = host;
        this.settings = settings;
    }

    /**
     * Declares everything that the engine makes.
     *
     * @param host the node that the engine is on
     * @param held ports of the host on which something listens already, with the words for it
     * @return the ports that the engine's proxies listen on
     */
    public static List<ProxyPort> expand(
            Draft draft,
            Problems problems,
            NodeName host,
            EngineSettings settings,
            List<SaidNetwork> networks,
            List<SaidContainer> containers,
            Map<PublishedPort, String> held) {
        int before = problems.list().size();
        List<ProxyPort> proxies = new Expansion(draft, problems, host, settings).expand(networks, containers, held);
        if (problems.list().size() > before) {
            draft.gaps().expectLinks();
        }
        return proxies;
    }

    private List<ProxyPort> expand(
            List<SaidNetwork> saidNetworks, List<SaidContainer> saidContainers, Map<PublishedPort, String> held) {
        List<BridgeNetwork> networks = networks(saidNetworks);
        Wiring wiring = new Wiring(draft, host, settings);
        networks.forEach(network -> wiring.bridge(network, position(network)));
        Places places = new Places(networks, problems);
        Ports ports = new Ports(firstPort(), problems);
        held.forEach(ports::take);
        List<Container> containers = new ArrayList<>();
        for (SaidContainer said : saidContainers) {
            List<Places.Taken> taken = places.of(said);
            Container container = container(said, taken, ports);
            containers.add(container);
            wiring.container(said, container, taken);
        }
        saidContainers.forEach(said -> checkLinks(said, containers));
        wiring.host(networks);
        draft.addEngine(host, Firewall.of(settings, networks, containers));
        return ProxyPort.of(settings, containers);
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

    private Located<String> position(BridgeNetwork network) {
        return Objects.requireNonNull(names.get(network.name()), network.name());
    }

    private static boolean isDefault(SaidNetwork said) {
        return said.name().value().equals(BridgeNetwork.DEFAULT);
    }

    private Optional<BridgeNetwork> network(SaidNetwork said, Subnets subnets) {
        Located<String> former = names.putIfAbsent(said.name().value(), said.name());
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

    private static Container container(SaidContainer said, List<Places.Taken> taken, Ports ports) {
        List<Attachment> attachments =
                taken.stream().map(Places.Taken::attachment).toList();
        List<NodeName> links = said.links().stream().map(Located::value).toList();
        Container alone = new Container(said.node().value(), attachments, List.of(), List.of(), links);
        Set<IpAddress> binding = alone.gateway()
                .map(attachment -> attachment.network().binding())
                .orElse(Set.of());
        List<PublishedPort> published = ports.of(said, binding);
        return new Container(alone.name(), attachments, published, Ports.exposed(said, published), links);
    }

    private void checkLinks(SaidContainer said, List<Container> containers) {
        for (Located<NodeName> link : said.links()) {
            draft.use(link);
            boolean isOne = containers.stream()
                            .filter(container -> container.name().equals(link.value())
                                    || container.name().equals(said.node().value()))
                            .filter(Expansion::isInDefault)
                            .count()
                    == 2;
            if (!isOne && draft.hasNode(link.value())) {
                problems.add(
                        link.position(),
                        "a link is between two nodes of the network \"bridge\", and " + said.node() + " and " + link
                                + " are not both in it");
            }
        }
    }

    private static boolean isInDefault(Container container) {
        return container.attachments().stream()
                .anyMatch(attachment -> attachment.network().isDefault());
    }
}

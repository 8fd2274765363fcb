package io.netlab.daemon;

import io.netlab.container.Container;
import io.netlab.container.ContainerStore;
import io.netlab.container.Endpoint;
import io.netlab.container.Wiring;
import io.netlab.docker.Attachment;
import io.netlab.docker.BridgeNetwork;
import io.netlab.docker.ContainerLink;
import io.netlab.docker.Port;
import io.netlab.docker.ProxyPort;
import io.netlab.docker.PublishedPort;
import io.netlab.engine.Nodes;
import io.netlab.error.NetlabException;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import io.netlab.op.GuestOp;
import io.netlab.op.NetworkOp;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Connects containers that start with their network, and takes back what was made for those that have ended. */
final class Connections {
    private final Nodes nodes;
    private final ContainerStore store;
    private final Networks networks;
    private final HostSide hostSide;
    private final Cables cables;
    private final Publications publications;

    Connections(Nodes nodes, ContainerStore store, Networks networks, HostSide hostSide) {
        this.nodes = nodes;
        this.store = store;
        this.networks = networks;
        this.hostSide = hostSide;
        this.cables = new Cables(nodes, store);
        this.publications = new Publications(store);
    }

    /** Wires a container whose namespace is there, and whose first process is not. When it fails, nothing is left. */
    void connect(Container container, NodeName node, String name) {
        BridgeNetwork network = networks.get(name);
        List<Wiring.Publishing> published = publications.take(container);
        Endpoint endpoint = cables.place(container, network);
        Wiring wiring = new Wiring(List.of(endpoint), published);
        hostSide.apply(Cables.ops(node, endpoint, network));
        try {
            change(container, wiring, hasRules(container, wiring));
        } catch (RuntimeException refused) {
            disconnect(container);
            throw refused;
        }
    }

    /** A container without a network has a loopback. */
    void loopback(NodeName node) {
        hostSide.apply(List.of(Cables.loopback(node)));
    }

    /** Takes back what the host has of a container's network. The cable goes with the container's namespace. */
    void disconnect(Container container) {
        Wiring former = container.wiring();
        if (former.equals(Wiring.NONE)) {
            return;
        }
        former.endpoints().forEach(endpoint -> pull(endpoint.port()));
        change(container, Wiring.NONE, hasRules(container, former));
    }

    /** The kernel may take a cable away at any moment, together with the namespace that its other end is in. */
    private void pull(String port) {
        if (!isThere(port)) {
            return;
        }
        try {
            hostSide.apply(List.of(new NetworkOp.DeleteLink(NodeName.HOST, InterfaceName.of(port))));
        } catch (NetlabException refused) {
            if (isThere(port)) {
                throw refused;
            }
        }
    }

    private boolean isThere(String port) {
        return nodes.namespace(NodeName.HOST).routes().links().stream()
                .anyMatch(link -> link.name().equals(port));
    }

    /** Whether the host has rules or proxies for this very container. */
    private boolean hasRules(Container container, Wiring wiring) {
        boolean isLinked = store.all().stream()
                .flatMap(other -> other.config().networking().links().stream())
                .anyMatch(link -> link.startsWith(container.id()));
        boolean links = !container.config().networking().links().isEmpty();
        return links || isLinked || !wiring.published().isEmpty();
    }

    private void change(Container container, Wiring wiring, boolean changesRules) {
        if (!changesRules) {
            container.setWiring(wiring);
            return;
        }
        List<io.netlab.docker.Container> before = containers();
        container.setWiring(wiring);
        List<io.netlab.docker.Container> after = containers();
        List<BridgeNetwork> all = Stream.concat(before.stream(), after.stream())
                .flatMap(one -> one.attachments().stream())
                .map(Attachment::network)
                .distinct()
                .toList();
        hostSide.change(all, before, after);
        replaceProxy(ProxyPort.of(hostSide.settings(), before), ProxyPort.of(hostSide.settings(), after));
    }

    private void replaceProxy(List<ProxyPort> before, List<ProxyPort> after) {
        if (before.equals(after)) {
            return;
        }
        List<NetworkOp> ops = new ArrayList<>();
        NodeName former = proxy(before);
        if (!before.isEmpty() && nodes.pid(former).isPresent()) {
            ops.add(new GuestOp.StopProcess(former));
        }
        if (!after.isEmpty()) {
            ops.add(new GuestOp.RunProcess(NodeName.HOST, proxy(after), words(after)));
        }
        hostSide.apply(ops);
    }

    private static List<String> words(List<ProxyPort> ports) {
        List<String> words = new ArrayList<>(List.of(ProxyPort.PROGRAM));
        ports.forEach(port -> words.addAll(port.words()));
        return words;
    }

    private static NodeName proxy(List<ProxyPort> ports) {
        return NodeName.of(
                ProxyPort.PROGRAM + "-" + Integer.toHexString(words(ports).hashCode()));
    }

    /** The containers that are wired now, the first that was started first, as the rules see them. */
    private List<io.netlab.docker.Container> containers() {
        List<Container> wired = new ArrayList<>(store.all().stream()
                .filter(container -> !container.wiring().endpoints().isEmpty())
                .toList());
        wired.sort(Comparator.comparing(container -> container.config().created()));
        Map<String, BridgeNetwork> known = new HashMap<>();
        return wired.stream().map(container -> asRulesSeeIt(container, known)).toList();
    }

    private io.netlab.docker.Container asRulesSeeIt(Container container, Map<String, BridgeNetwork> known) {
        Wiring wiring = container.wiring();
        List<Attachment> attachments = wiring.endpoints().stream()
                .map(endpoint -> new Attachment(
                        known.computeIfAbsent(endpoint.network(), name -> networks.withRules(networks.get(name))),
                        InterfaceName.of(endpoint.link()),
                        MacAddress.parse(endpoint.mac()),
                        List.<IpAddress>of(endpoint.ip()),
                        List.of(),
                        List.of()))
                .toList();
        List<PublishedPort> published =
                wiring.published().stream().map(Publications::port).toList();
        return new io.netlab.docker.Container(
                nodeOf(container),
                attachments,
                published,
                opened(container, published),
                links(container),
                attachments.size());
    }

    /** The ports that links open: those that are published, and those that are exposed besides. */
    private static List<Port> opened(Container container, List<PublishedPort> published) {
        Stream<PublishedPort> exposed =
                Publications.exposed(container).stream().map(port -> new PublishedPort(Set.of(), 0, port));
        return PublishedPort.inEnginesOrder(
                        Stream.concat(published.stream(), exposed).toList())
                .stream()
                .map(PublishedPort::port)
                .distinct()
                .toList();
    }

    private List<ContainerLink> links(Container container) {
        return container.config().networking().links().stream().map(this::link).toList();
    }

    /** {@code ID:ALIAS}, as the configuration has it. */
    private ContainerLink link(String text) {
        int colon = text.indexOf(':');
        return new ContainerLink(nodeOf(store.find(text.substring(0, colon))), text.substring(colon + 1));
    }

    /** The name of the node that a container is: its own name, where that can be a namespace's. */
    static NodeName nodeOf(Container container) {
        Optional<String> name = Optional.of(container.name())
                .filter(one -> NodeName.faultOf(one).isEmpty());
        return NodeName.of(name.filter(one -> !NodeName.HOST.text().equals(one))
                .orElse(container.config().brief()));
    }
}

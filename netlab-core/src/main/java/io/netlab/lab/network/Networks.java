package io.netlab.lab.network;

import io.netlab.docker.Container;
import io.netlab.docker.DockerEngine;
import io.netlab.docker.EngineChange;
import io.netlab.docker.EngineFile;
import io.netlab.docker.EngineProgram;
import io.netlab.docker.Joining;
import io.netlab.engine.Nodes;
import io.netlab.namespace.NodeFiles;
import io.netlab.net.IpPrefix;
import io.netlab.op.NetworkOp;
import io.netlab.plan.Planner;
import io.netlab.scenario.network.NetworkTopology;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The networks of a lab's engine: what it knows stands in a file of the host, and what it makes of that is changed by the
 * difference that a command makes. Whatever somebody else has done to links and rules is left as it is.
 */
public final class Networks {
    private final Nodes nodes;
    private final Consumer<List<NetworkOp>> apply;

    /** The networks among these nodes; ops are handed to the one who does them. */
    public Networks(Nodes nodes, Consumer<List<NetworkOp>> apply) {
        this.nodes = nodes;
        this.apply = apply;
    }

    /** What the engine knows now. Where nobody has spoken of one, it is one that has just been started. */
    public DockerEngine engine() {
        return running().orElse(DockerEngine.STARTED);
    }

    private Optional<DockerEngine> running() {
        return Optional.ofNullable(new NodeFiles(NodeName.HOST.text()).read().get(EngineFile.NAME))
                .map(EngineFile::parse);
    }

    /**
     * Changes what the engine knows, and does what follows from it.
     *
     * @throws io.netlab.error.NetlabException when the engine refuses it, or the kernel does
     */
    public void change(Function<EngineChange, DockerEngine> command) {
        Topology before = running().map(NetworkTopology::of).orElse(Topology.EMPTY);
        DockerEngine after = command.apply(new EngineChange(engine()));
        apply.accept(plan(before, after));
    }

    /**
     * Connects a container to a network. A node that the engine has not heard of is one to it from now on, as if it had
     * been started without a network.
     *
     * @throws io.netlab.error.NetlabException as {@link #change}
     */
    public void connect(NodeName name, String network, Joining joining) {
        change(known -> adopted(known, name).connect(name, network, joining));
    }

    private EngineChange adopted(EngineChange known, NodeName name) {
        boolean isNew =
                !name.isHost() && nodes.exists(name) && engine().container(name).isEmpty();
        return isNew ? new EngineChange(known.start(Container.named(name))) : known;
    }

    private List<NetworkOp> plan(Topology before, DockerEngine after) {
        Map<NodeName, List<String>> programs = new HashMap<>();
        after.programs().forEach((EngineProgram program) -> programs.put(program.name(), program.words()));
        Topology wanted = NetworkTopology.of(after);
        Topology there = withNodes(before, wanted);
        return Planner.plan(withNodes(wanted, there), there, there, programs);
    }

    /** A container's namespace is there before it joins a network, and after it has left the last one. */
    private static Topology withNodes(Topology topology, Topology other) {
        Map<NodeName, Node> all = new HashMap<>(topology.nodes());
        other.nodes().values().stream()
                .filter(node -> node.kind() != Node.Kind.GUEST)
                .forEach(node -> all.putIfAbsent(node.name(), Node.empty(node.name(), node.kind())));
        return new Topology(all);
    }

    /** The subnets that the host is in by links that are not the engine's. */
    public List<IpPrefix> heldByTheHost() {
        List<IpPrefix> ofEngine = engine().networks().stream()
                .flatMap(network -> network.subnets().stream())
                .map(subnet -> subnet.network())
                .toList();
        return nodes.namespace(NodeName.HOST).routes().addresses().stream()
                .flatMap(address -> address.prefix().stream())
                .map(IpPrefix::network)
                .filter(network ->
                        !network.address().isLoopback() && !network.address().isLinkLocal())
                .filter(network -> !ofEngine.contains(network))
                .toList();
    }
}

package io.netlab.bench;

import io.netlab.check.Outcome;
import io.netlab.engine.Engine;
import io.netlab.engine.Nodes;
import io.netlab.engine.Processes;
import io.netlab.namespace.Namespaces;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.netlink.Request;
import io.netlab.netlink.WireTap;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.NeighbourRequest;
import io.netlab.op.NetworkOp;
import io.netlab.probe.PingTask;
import io.netlab.probe.Pinger;
import io.netlab.sys.Syscalls;
import io.netlab.topology.NodeName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The star of the benchmark, made by the engine and probed by the pinger. Only this class knows what they are. */
final class Star implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 5;

    private final int count;
    private final Nodes nodes;
    private final Engine engine;
    private final Pinger pinger = new Pinger(Syscalls.libc());
    private final List<NetworkOp> building;
    private final List<NetworkOp> removing;
    private int eth0;

    /** Decides what to do; nothing is made yet. */
    Star(int count) {
        this.count = count;
        this.nodes = new Nodes(Namespaces.of(Syscalls.libc(), WireTap.NONE), new Processes(Path.of("/run/netns")));
        this.engine = new Engine(nodes);
        this.building = StarPlan.build(count);
        this.removing = StarPlan.remove(count);
        nodes.names();
        nodes.namespace(NodeName.HOST).routes().links();
    }

    void build() {
        engine.apply(building, op -> {});
    }

    void remove() {
        engine.apply(removing, op -> {});
    }

    /** The star is ready when each node has heard from the bridge. */
    void awaitReady() {
        eth0 = namespace(1)
                .routes()
                .link(InterfaceName.of("eth0"))
                .orElseThrow()
                .index();
        List<PingTask> tasks = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            tasks.add(PingTask.of(namespace(number), StarPlan.GATEWAY, PATIENCE));
        }
        for (int attempt = 0; lost(tasks) > 0; attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("not every node reaches the bridge");
            }
        }
    }

    /** Every node pings every other; says how many got no answer. */
    int pingAll() {
        int lost = 0;
        for (int first = 1; first < count; first++) {
            lost += lost(row(first));
            forget(first);
        }
        return lost;
    }

    /** Both directions between a node and each of those after it. */
    private List<PingTask> row(int first) {
        List<PingTask> tasks = new ArrayList<>();
        for (int other = first + 1; other <= count; other++) {
            tasks.add(PingTask.of(namespace(first), StarPlan.address(other), PATIENCE));
            tasks.add(PingTask.of(namespace(other), StarPlan.address(first), PATIENCE));
        }
        return tasks;
    }

    /** The table of neighbours is one for the whole machine, and small: mesh.c says more. */
    private void forget(int first) {
        List<Request> own = new ArrayList<>();
        for (int other = first + 1; other <= count; other++) {
            own.add(forgetting(StarPlan.address(other)));
            namespace(other).routes().apply(forgetting(StarPlan.address(first)));
        }
        namespace(first).routes().apply(own);
    }

    private Request forgetting(IpAddress neighbour) {
        return NeighbourRequest.delete(Neighbour.of(eth0, neighbour));
    }

    private int lost(List<PingTask> tasks) {
        return (int) pinger.pingAll(tasks).stream()
                .filter(result -> result.outcome() != Outcome.REPLY)
                .count();
    }

    private NetworkNamespace namespace(int number) {
        return nodes.namespace(StarPlan.node(number));
    }

    @Override
    public void close() {
        pinger.close();
        nodes.close();
    }
}

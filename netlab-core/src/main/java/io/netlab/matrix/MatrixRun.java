package io.netlab.matrix;

import io.netlab.check.Endpoint;
import io.netlab.check.Outcome;
import io.netlab.engine.Nodes;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.IpAddress;
import io.netlab.probe.PingTask;
import io.netlab.probe.Pinger;
import io.netlab.probe.ProbeResult;
import io.netlab.probe.TransportProbes;
import io.netlab.sys.Syscalls;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tries all pairs: the echoes in one batch, ports several at a time, all in this process. */
public final class MatrixRun {
    /** Long enough for an ARP exchange on a busy machine. What was not answered is tried once more, with more patience. */
    private static final Duration FIRST = Duration.ofMillis(200);

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int AT_ONCE = 16;

    private final Syscalls system;
    private final Nodes nodes;
    private final Expectations expectations;

    /** A run in a lab. */
    public MatrixRun(Syscalls system, Nodes nodes, Expectations expectations) {
        this.system = system;
        this.nodes = nodes;
        this.expectations = expectations;
    }

    private record Try(Pair pair, NetworkNamespace from, IpAddress to) {}

    /** Tries them, with the addresses that the topology has. */
    public Matrix run(Topology topology, List<Way> ways) {
        List<NodeName> names = topology.nodes().keySet().stream()
                .filter(name -> nodes.exists(name) && !nodes.isGuest(name))
                .toList();
        List<Try> tries = tries(topology, names, ways);
        Map<Try, ProbeResult> results = new LinkedHashMap<>();
        ping(tries, results);
        connect(tries, results);
        List<Cell> cells = new ArrayList<>();
        for (Try each : tries) {
            Optional<ProbeResult> result = Optional.ofNullable(results.get(each));
            result.ifPresent(ended ->
                    cells.add(new Cell(each.pair(), each.to(), ended, expectations.find(each.pair(), each.to()))));
        }
        return Matrix.of(names, ways, cells);
    }

    private List<Try> tries(Topology topology, List<NodeName> names, List<Way> ways) {
        Targets targets = new Targets(topology, expectations);
        List<Try> tries = new ArrayList<>();
        for (Way way : ways) {
            for (NodeName from : names) {
                for (NodeName to : names) {
                    Pair pair = new Pair(from, to, way);
                    if (!from.equals(to)) {
                        targets.find(pair).ifPresent(target -> tries.add(new Try(pair, nodes.namespace(from), target)));
                    }
                }
            }
        }
        return tries;
    }

    private void ping(List<Try> tries, Map<Try, ProbeResult> results) {
        try (Pinger pinger = new Pinger(system)) {
            List<Try> echoes = tries.stream()
                    .filter(each -> each.pair().way().kind() == Way.Kind.ECHO)
                    .toList();
            pingAll(pinger, echoes, FIRST, results);
            pingAll(
                    pinger,
                    echoes.stream().filter(each -> isSilent(each, results)).toList(),
                    SECOND,
                    results);
        }
    }

    /** Nobody has answered yet: it may be that an address was not known in time. */
    private static boolean isSilent(Try one, Map<Try, ProbeResult> results) {
        ProbeResult result = results.get(one);
        return result != null && (result.outcome() == Outcome.NO_REPLY || result.outcome() == Outcome.HOST_UNREACHABLE);
    }

    private static void pingAll(Pinger pinger, List<Try> tries, Duration patience, Map<Try, ProbeResult> results) {
        List<PingTask> tasks = tries.stream()
                .map(each -> PingTask.of(each.from(), each.to(), patience))
                .toList();
        List<ProbeResult> answers = pinger.pingAll(tasks);
        for (int each = 0; each < answers.size(); each++) {
            results.put(tries.get(each), answers.get(each));
        }
    }

    private void connect(List<Try> tries, Map<Try, ProbeResult> results) {
        Map<Try, Future<ProbeResult>> running = new HashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, MatrixRun::thread);
        try {
            tries.stream()
                    .filter(each -> each.pair().way().kind() != Way.Kind.ECHO)
                    .forEach(each -> running.put(each, threads.submit(() -> connect(each))));
            running.forEach((each, result) -> results.put(each, await(result)));
        } finally {
            threads.shutdownNow();
        }
    }

    private ProbeResult connect(Try one) {
        TransportProbes probes = new TransportProbes(system);
        Endpoint to = new Endpoint(one.to(), one.pair().way().port());
        return one.pair().way().kind() == Way.Kind.TCP
                ? probes.tcp(one.from(), to, SECOND)
                : probes.udp(one.from(), to, SECOND);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "netlab matrix");
        thread.setDaemon(true);
        return thread;
    }

    private static ProbeResult await(Future<ProbeResult> running) {
        try {
            return running.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while trying all pairs", e);
        }
    }
}

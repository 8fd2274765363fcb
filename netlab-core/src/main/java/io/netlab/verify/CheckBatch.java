package io.netlab.verify;

import io.netlab.check.Check;
import io.netlab.check.CheckResult;
import io.netlab.check.Claim;
import io.netlab.check.Outcome;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.probe.PingTask;
import io.netlab.probe.Pinger;
import io.netlab.probe.ProbeResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Tries many checks at the same time. */
final class CheckBatch {
    /** Long enough for an ARP exchange on a busy machine; who needs more is tried alone. */
    private static final Duration FIRST_PATIENCE = Duration.ofMillis(100);

    /** A bridge of a thousand ports copies each ARP request a thousand times. */
    private static final Duration PATIENCE_EACH = Duration.ofMillis(2);

    private final List<Check> checks;
    private final NodeFinder nodes;
    private final Pinger pinger;
    private final Function<Check, CheckResult> alone;
    private final int mostThreads;
    private final Map<Integer, CheckResult> results = new TreeMap<>();

    CheckBatch(
            List<Check> checks, NodeFinder nodes, Pinger pinger, Function<Check, CheckResult> alone, int mostThreads) {
        this.checks = List.copyOf(checks);
        this.nodes = nodes;
        this.pinger = pinger;
        this.alone = alone;
        this.mostThreads = mostThreads;
    }

    List<CheckResult> run() {
        pingTogether();
        List<Integer> open = new ArrayList<>();
        for (int index = 0; index < checks.size(); index++) {
            if (!results.containsKey(index)) {
                open.add(index);
            }
        }
        tryApart(open.stream().filter(index -> !isCapture(index)).toList());
        open.stream().filter(this::isCapture).forEach(index -> results.put(index, alone.apply(checks.get(index))));
        return List.copyOf(results.values());
    }

    /** What is seen on a link must not be another check's packets. */
    private boolean isCapture(int index) {
        return checks.get(index).claim() instanceof Claim.Captured;
    }

    /** A ping that is to be answered, and its place among the checks. */
    private record Candidate(int index, Claim.Ping claim, NetworkNamespace from) {}

    private void pingTogether() {
        List<Candidate> candidates = candidates();
        Duration patience = FIRST_PATIENCE.plus(PATIENCE_EACH.multipliedBy(candidates.size()));
        List<PingTask> tasks = candidates.stream()
                .map(each -> BehaviourTrial.task(each.from(), each.claim(), patience))
                .toList();
        List<ProbeResult> answers = pinger.pingAll(tasks);
        for (int each = 0; each < answers.size(); each++) {
            Candidate candidate = candidates.get(each);
            ProbeResult answer = answers.get(each);
            if (answer.outcome() == Outcome.REPLY) {
                Check check = checks.get(candidate.index());
                Sighting sighting = BehaviourTrial.sighting(candidate.claim(), answer);
                results.put(candidate.index(), Verdicts.of(check, sighting, answer.took(), nodes));
            }
        }
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        for (int index = 0; index < checks.size(); index++) {
            Check check = checks.get(index);
            Optional<NetworkNamespace> from = nodes.find(check.claim().node());
            if (check.claim() instanceof Claim.Ping ping && !check.isNegative() && from.isPresent()) {
                candidates.add(new Candidate(index, ping, from.get()));
            }
        }
        return candidates;
    }

    private void tryApart(List<Integer> open) {
        if (open.isEmpty()) {
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(open.size(), mostThreads), CheckBatch::thread);
        try {
            List<Future<CheckResult>> running = open.stream()
                    .map(index -> threads.submit(() -> alone.apply(checks.get(index))))
                    .toList();
            for (int each = 0; each < running.size(); each++) {
                results.put(open.get(each), await(running.get(each)));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "netlab check");
        thread.setDaemon(true);
        return thread;
    }

    private static CheckResult await(Future<CheckResult> running) {
        try {
            return running.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checking", e);
        }
    }
}

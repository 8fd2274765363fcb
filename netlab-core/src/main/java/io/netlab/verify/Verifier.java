package io.netlab.verify;

import io.netlab.check.Check;
import io.netlab.check.CheckResult;
import io.netlab.probe.Pinger;
import io.netlab.probe.TransportProbes;
import io.netlab.sys.Syscalls;
import java.util.List;

/** Compares what checks claim with what probes and the kernel say, for the nodes of one lab. */
public final class Verifier implements AutoCloseable {
    private static final int MOST_AT_ONCE = 16;

    private final NodeFinder nodes;
    private final Pinger pinger;
    private final BehaviourTrial behaviour;
    private final SystemStates system;

    /** Without switches that the kernel does not know. */
    public Verifier(Syscalls syscalls, NodeFinder nodes, FirewallReader firewall) {
        this(syscalls, nodes, firewall, SwitchReader.NONE);
    }

    public Verifier(Syscalls syscalls, NodeFinder nodes, FirewallReader firewall, SwitchReader switches) {
        this.nodes = nodes;
        this.pinger = new Pinger(syscalls);
        this.behaviour = new BehaviourTrial(pinger, new TransportProbes(syscalls));
        this.system = new SystemStates(firewall, switches);
    }

    /** Tries a check until it comes true or its time is over. */
    public CheckResult verify(Check check) {
        return new CheckRun(check, nodes, behaviour, system, new Clock(check)).run();
    }

    /**
     * Tries checks that do not depend on each other, at the same time: pings that must be answered in one batch first,
     * then what is left on threads of its own. Results in the order of the checks.
     */
    public List<CheckResult> verifyAll(List<Check> checks) {
        return new CheckBatch(checks, nodes, pinger, this::verify, MOST_AT_ONCE).run();
    }

    /** Lets go of every namespace, so that none is kept alive by a probe's socket; later checks open new ones. */
    public void release() {
        pinger.release();
    }

    /** Closes the sockets of the probes. */
    @Override
    public void close() {
        pinger.close();
    }
}

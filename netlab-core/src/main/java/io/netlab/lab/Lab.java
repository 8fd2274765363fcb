package io.netlab.lab;

import io.netlab.daemon.Daemon;
import io.netlab.engine.Engine;
import io.netlab.engine.FirewallRules;
import io.netlab.engine.Nodes;
import io.netlab.engine.Observer;
import io.netlab.engine.Processes;
import io.netlab.engine.Rehearsal;
import io.netlab.explain.Account;
import io.netlab.explain.Explainer;
import io.netlab.namespace.Namespaces;
import io.netlab.netlink.WireTap;
import io.netlab.op.NetworkOp;
import io.netlab.plan.Planner;
import io.netlab.plan.UnsaidSysctls;
import io.netlab.probe.ServerSpec;
import io.netlab.probe.Servers;
import io.netlab.scenario.NodeProcess;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.Server;
import io.netlab.sys.Syscalls;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import io.netlab.verify.Verifier;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The lab that this process was started in: its root network namespace is the host of the documents. Opening it changes
 * nothing; {@link #prepare} makes a new lab start the same on every machine.
 */
public final class Lab implements AutoCloseable {
    private static final Path PROCESSES = Path.of("/run/netlab/processes");

    private final Namespaces namespaces;
    private final Nodes nodes;
    private final Daemon daemon;
    private final Observer observer;
    private final Verifier verifier;
    private final Optional<Explainer> explainer;
    private Optional<Servers> servers = Optional.empty();

    private Lab(Namespaces namespaces, Optional<Explainer> explainer) {
        this.namespaces = namespaces;
        this.explainer = explainer;
        this.nodes = new Nodes(namespaces, new Processes(PROCESSES));
        this.daemon = new Daemon(nodes);
        this.observer = new Observer(nodes);
        this.verifier = new Verifier(Syscalls.libc(), nodes::find, FirewallRules::has, nodes::switchOf);
    }

    /** Opens the lab; the tap hears every message to and from the kernel. */
    public static Lab open(WireTap tap) {
        return new Lab(Namespaces.of(Syscalls.libc(), tap), Optional.empty());
    }

    /**
     * Opens a lab with a host of its own: a network namespace that is new, and ends when the lab is closed. So several
     * scenarios can follow each other in one process, and none finds what another left.
     */
    public static Lab openFresh(WireTap tap) {
        return new Lab(Namespaces.withNewHost(Syscalls.libc(), tap), Optional.empty());
    }

    /** The same with someone who hears of every op as it is done; the ops are done one by one. */
    public static Lab openFresh(Explainer explainer) {
        return new Lab(Namespaces.withNewHost(Syscalls.libc(), explainer.recorder()), Optional.of(explainer));
    }

    /** Gives a new lab's host its fixed start: the sysctls of every new namespace, and a loopback that is up. */
    public void prepare() {
        namespaces.prepareHost();
        new Engine(nodes).apply(List.of(Host.loopbackUp()), op -> {});
    }

    /** The scenario with its firewall rules as the kernel would tell them; throws when iptables refuses one. */
    public Topology canonical(Topology wanted) {
        boolean speaksOfFirewalls = wanted.nodes().values().stream()
                .anyMatch(node -> !node.firewall().isEmpty());
        return speaksOfFirewalls
                ? Topology.of(wanted.nodes().values().stream()
                        .map(FirewallRules::canonical)
                        .toList())
                : wanted;
    }

    /**
     * What has to be done so that all that the scenario declares is there; nothing, when it is.
     *
     * @param formerly what was wanted of this lab before: what is gone from it is taken away
     */
    public List<NetworkOp> plan(Scenario scenario, Topology formerly) {
        Topology wanted = canonical(scenario.wanted());
        Topology before = canonical(formerly);
        UnsaidSysctls unsaid = new UnsaidSysctls(wanted, before);
        Map<String, String> untouched = unsaid.keys().isEmpty() ? Map.of() : observer.untouched(unsaid.keys());
        Topology seen = observer.observe(wanted, before);
        return Planner.plan(unsaid.wanted(untouched, seen), before, seen, commands(scenario), places(scenario));
    }

    private static Map<NodeName, NodeName> places(Scenario scenario) {
        Map<NodeName, NodeName> places = new HashMap<>();
        scenario.processes().forEach(process -> process.guestOf().forEach(host -> places.put(process.name(), host)));
        return places;
    }

    private static Map<NodeName, List<String>> commands(Scenario scenario) {
        return scenario.processes().stream().collect(Collectors.toMap(NodeProcess::name, NodeProcess::command));
    }

    /** Runs ops; see {@link Engine#apply}. */
    public void apply(List<NetworkOp> ops, Engine.Listener done) {
        Engine engine = new Engine(nodes);
        explainer.ifPresentOrElse(
                telling -> ops.forEach(op -> telling.explain(op, () -> engine.apply(List.of(op), done))),
                () -> engine.apply(ops, done));
    }

    /** What each op would ask of the kernel, in order, each as if those before it had been done; nothing is. */
    public List<Account> rehearse(List<NetworkOp> ops) {
        nodes.forgetLinks();
        Rehearsal rehearsal = new Rehearsal(nodes);
        return ops.stream().map(op -> Explainer.rehearsed(op, rehearsal)).toList();
    }

    /** What is there: the links, addresses and routes of every node. */
    public Topology observe() {
        return observer.observe();
    }

    /** What is there, with the firewalls, tables and sysctls that the interest speaks of. */
    public Topology observe(Topology interest) {
        return observer.observe(interest);
    }

    /** Runs these servers in their nodes until the lab is closed. */
    public void serve(List<Server> wanted) {
        for (Server server : wanted) {
            Servers running = servers.orElseGet(Servers::open);
            servers = Optional.of(running);
            running.start(
                    nodes.namespace(server.node()),
                    new ServerSpec(server.node().text(), server.protocol(), server.port(), server.address()));
        }
    }

    /** Ends the servers that {@link #serve} began. */
    public void stopServing() {
        servers.ifPresent(Servers::close);
        servers = Optional.empty();
    }

    /** The nodes as the engine works with them, for those who look at them more closely than {@link #observe}. */
    public Nodes nodes() {
        return nodes;
    }

    /** The engine that {@code docker} lines speak to. */
    Daemon daemon() {
        return daemon;
    }

    /** Tries checks against the real network. */
    public Verifier verifier() {
        return verifier;
    }

    /** A runner of command lines, which knows the process ids of the scenario's processes by their variables. */
    public CommandRunner commands(List<NodeProcess> processes) {
        Map<String, String> variables = new HashMap<>();
        for (NodeProcess process : processes) {
            nodes.pid(process.name()).ifPresent(pid -> variables.put(process.pidVariable(), Long.toString(pid)));
        }
        return new CommandRunner(this, nodes, variables);
    }

    /**
     * Ends the processes and takes the names of the namespaces away, so that the kernel takes them apart. Returns what
     * is still there afterwards, which should be nothing.
     */
    public List<NodeName> clear() {
        stopServing();
        return nodes.clear();
    }

    /** Closes what was opened; what was built lives on. */
    @Override
    public void close() {
        servers.ifPresent(Servers::close);
        verifier.close();
        nodes.close();
    }
}

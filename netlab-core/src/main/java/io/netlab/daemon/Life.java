package io.netlab.daemon;

import io.netlab.container.Cgroups;
import io.netlab.container.Container;
import io.netlab.container.ContainerConfig;
import io.netlab.container.ContainerRuntime;
import io.netlab.container.ContainerStore;
import io.netlab.container.Documents;
import io.netlab.container.EtcFiles;
import io.netlab.container.FileWatch;
import io.netlab.container.Launch;
import io.netlab.container.Refusal;
import io.netlab.container.RootFilesystem;
import io.netlab.container.Shim;
import io.netlab.container.State;
import io.netlab.container.Wiring;
import io.netlab.engine.Nodes;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.sys.Syscalls;
import io.netlab.topology.NodeName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The life of containers: how they start, what is done when they have ended, and how they go. */
final class Life {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String OF_OTHER = "container:";

    private final Nodes nodes;
    private final ContainerStore store;
    private final ContainerRuntime runtime;
    private final Connections connections;
    private final Syscalls syscalls;

    Life(Nodes nodes, ContainerStore store, ContainerRuntime runtime, Connections connections, Syscalls syscalls) {
        this.nodes = nodes;
        this.store = store;
        this.runtime = runtime;
        this.connections = connections;
        this.syscalls = syscalls;
    }

    /** Starts a container out of reach of any terminal, and returns when its first process runs. */
    void start(Container container) {
        run(container, shim -> {
            shim.start();
            return awaitStart(container);
        });
    }

    private int awaitStart(Container container) {
        Path directory = container.directory();
        boolean told = FileWatch.await(directory, () -> exists(container, "pid") || exists(container, "exit"), LIMIT);
        if (!told) {
            throw Refusal.ofEngine(
                    "container " + container.name() + " did not start within " + LIMIT.toSeconds() + " s");
        }
        if (!exists(container, "pid")) {
            throw Refusal.ofEngine("failed to create task for container: "
                    + Documents.readText(container.log()).orElse("").strip());
        }
        return 0;
    }

    private static boolean exists(Container container, String file) {
        return Files.exists(container.directory().resolve(file));
    }

    /**
     * Runs a container to its end beside the caller.
     *
     * @param beside runs a program with the caller's terminal, and returns its exit code
     */
    int runAttached(Container container, Function<List<String>, Integer> beside) {
        return run(container, shim -> beside.apply(shim.attached()));
    }

    private int run(Container container, Function<Shim, Integer> action) {
        if (container.state().isAlive()) {
            return 0;
        }
        forget(container, "pid", "exit", "paused", "error");
        NodeName node = Connections.nodeOf(container);
        String mode = container.config().networking().mode();
        boolean own = !mode.equals("host") && !mode.startsWith(OF_OTHER);
        Optional<NetworkNamespace> namespace = own ? Optional.of(nodes.expect(node)) : Optional.empty();
        try {
            Optional<String> network = prepareNetwork(container, node, mode, namespace);
            new RootFilesystem(syscalls, container).mount();
            Launch.prepare(container, Cgroups.mounted(syscalls), network);
            if (own) {
                note(container, node);
            }
            return action.apply(new Shim(container, runtime));
        } catch (RuntimeException refused) {
            failed(container, refused);
            throw refused;
        } finally {
            nodes.leave(node);
        }
    }

    private Optional<String> prepareNetwork(
            Container container, NodeName node, String mode, Optional<NetworkNamespace> namespace) {
        List<String> entries = new ArrayList<>();
        if (namespace.isPresent() && !mode.equals("none")) {
            connections.connect(container, node, mode);
            entries.addAll(new HostLines(store).of(container));
        } else if (namespace.isPresent()) {
            nodes.forgetLinks();
            connections.loopback(node);
        }
        container.config().networking().extraHosts().forEach(line -> entries.add(HostLines.extra(line)));
        Optional<Path> hosts = mode.equals("host") ? Optional.of(Path.of("/etc/hosts")) : Optional.empty();
        EtcFiles.write(
                container, entries, hosts, container.config().networking().dns());
        return namespace.isPresent() ? Optional.of(file(namespace.get())) : ofOther(mode);
    }

    /** The file of a namespace that this process holds open. */
    private static String file(NetworkNamespace namespace) {
        return "/proc/" + ProcessHandle.current().pid() + "/fd/" + namespace.descriptor();
    }

    private Optional<String> ofOther(String mode) {
        if (!mode.startsWith(OF_OTHER)) {
            return Optional.empty();
        }
        Container other = store.find(mode.substring(OF_OTHER.length()));
        if (!other.state().isAlive()) {
            throw Refusal.ofEngine("cannot join network of a non running container: " + other.id());
        }
        return Optional.of("/proc/" + other.state().pid() + "/ns/net");
    }

    /** The container is a node of the lab as long as its first process lives. */
    private void note(Container container, NodeName node) {
        Path file = nodes.pidFile(node);
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createSymbolicLink(file, container.directory().resolve("pid"));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void failed(Container container, RuntimeException refused) {
        connections.disconnect(container);
        Documents.writeText(container.directory().resolve("error"), String.valueOf(refused.getMessage()));
        if (container.state().isAlive() && !exists(container, "pid")) {
            int code = refused instanceof Refusal refusal ? refusal.code() : 128;
            Documents.writeText(container.directory().resolve("exit"), code + "\n");
        }
        if (container.config().policy().autoRemove()) {
            remove(container);
        }
    }

    private static void forget(Container container, String... files) {
        for (String file : files) {
            try {
                Files.deleteIfExists(container.directory().resolve(file));
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    }

    /** Does what is due for containers that have ended since: their network goes, and what was asked for comes. */
    void settle() {
        for (Container container : store.all()) {
            if (container.state().status() != State.Status.EXITED) {
                continue;
            }
            if (!container.wiring().equals(Wiring.NONE)) {
                nodes.releaseGone();
                connections.disconnect(container);
            }
            if (container.config().policy().autoRemove()) {
                remove(container);
            }
        }
    }

    /** Asks a container to end, and ends it when it has not after that time. */
    void stop(Container container, String signal, Duration patience) {
        if (!container.state().isAlive()) {
            return;
        }
        if (container.state().status() == State.Status.PAUSED) {
            resume(container);
        }
        runtime.kill(container, signal);
        if (!awaitEnd(container, patience)) {
            kill(container, "KILL");
            awaitEnd(container, LIMIT);
        }
        settle();
    }

    /** Sends a signal to the first process. */
    void kill(Container container, String signal) {
        if (!container.state().isAlive()) {
            throw Refusal.ofEngine(
                    "Cannot kill container: " + container.name() + ": Container " + container.id() + " is not running");
        }
        runtime.kill(container, signal);
    }

    /** Waits for its end; false when it has not come in time. */
    boolean awaitEnd(Container container, Duration limit) {
        return FileWatch.await(container.directory(), () -> !container.state().isAlive(), limit);
    }

    void pause(Container container) {
        mustFreeze();
        mustRun(container, "pause");
        runtime.pause(container);
        Documents.writeText(container.directory().resolve("paused"), "");
    }

    private void mustFreeze() {
        if (!Cgroups.mounted(syscalls).canFreeze()) {
            throw Refusal.ofEngine("this lab was given no control group with a freezer: run netlab as root for one");
        }
    }

    void resume(Container container) {
        if (container.state().status() != State.Status.PAUSED) {
            throw Refusal.ofEngine("Container " + container.name() + " is not paused");
        }
        runtime.resume(container);
        forget(container, "paused");
    }

    /** Throws NetlabException when it does not run. */
    void mustRun(Container container, String deed) {
        State.Status status = container.state().status();
        if (status == State.Status.PAUSED) {
            throw Refusal.ofEngine(
                    "Container " + container.name() + " is paused, unpause the container before " + deed);
        }
        if (status != State.Status.RUNNING) {
            throw Refusal.ofEngine("Container " + container.id() + " is not running");
        }
    }

    /** Takes away all there is of a container that does not run. */
    void remove(Container container) {
        if (container.state().isAlive()) {
            throw Refusal.ofEngine(
                    "You cannot remove a " + container.state().status().word() + " container " + container.id()
                            + ". Stop the container before attempting removal or force remove");
        }
        if (!container.state().equals(State.CREATED)) {
            runtime.delete(container);
        }
        new RootFilesystem(syscalls, container).unmount();
        forgetNode(container);
        Trees.delete(container.directory());
    }

    private void forgetNode(Container container) {
        try {
            Files.deleteIfExists(nodes.pidFile(Connections.nodeOf(container)));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Gives a container another name, under which it is a node of the lab from then on. */
    static void move(Nodes nodes, Container container, String name) {
        Path before = nodes.pidFile(Connections.nodeOf(container));
        container.rename(name);
        try {
            if (Files.isSymbolicLink(before)) {
                nodes.forgetLinks();
                Files.move(before, nodes.pidFile(Connections.nodeOf(container)));
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The limits of a container from now on. */
    void limit(Container container, ContainerConfig.Limits limits) {
        container.setLimits(limits);
        if (container.state().isAlive()) {
            runtime.update(container, Launch.resources(Cgroups.mounted(syscalls), limits));
        }
    }
}

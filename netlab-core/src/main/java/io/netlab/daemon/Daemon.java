package io.netlab.daemon;

import io.netlab.container.Cgroups;
import io.netlab.container.Container;
import io.netlab.container.ContainerConfig;
import io.netlab.container.ContainerRuntime;
import io.netlab.container.ContainerStore;
import io.netlab.container.Documents;
import io.netlab.container.Launch;
import io.netlab.container.PidNamespace;
import io.netlab.container.Refusal;
import io.netlab.container.RootFilesystem;
import io.netlab.container.RuncRuntime;
import io.netlab.engine.Nodes;
import io.netlab.image.ImageStore;
import io.netlab.sys.Syscalls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The engine of one lab. It has no process of its own: what it knows stands in files of the lab. */
public final class Daemon {
    private static final Path VOLUMES = Path.of("/run/netlab/volumes");

    private final Nodes nodes;
    private final ContainerStore store;
    private final Syscalls syscalls;
    private final Names names = new Names();

    /** Works on the nodes of one lab. */
    public Daemon(Nodes nodes) {
        this.nodes = nodes;
        this.store = new ContainerStore(ContainerStore.PLACE);
        this.syscalls = Syscalls.libc();
    }

    private Life life() {
        return life(RuncRuntime.installed());
    }

    private Life life(ContainerRuntime runtime) {
        HostSide hostSide = new HostSide(nodes);
        Networks networks = new Networks(nodes, hostSide);
        Connections connections = new Connections(nodes, store, networks, hostSide);
        return new Life(nodes, store, runtime, connections, syscalls);
    }

    /** Looks after containers that have ended since, if there are any containers at all. */
    public void settle() {
        if (Files.isDirectory(ContainerStore.PLACE)) {
            life().settle();
        }
    }

    /** The images that this lab sees. */
    public ImageStore images() {
        return ImageStore.ofLab();
    }

    /** The root directory of a container, whether it runs or not. */
    public Path root(Container container) {
        new RootFilesystem(syscalls, container).mount();
        return container.root();
    }

    /** The volumes of this lab. */
    public Volumes volumes() {
        return new Volumes(VOLUMES);
    }

    /** All containers, the newest first. */
    public List<Container> containers() {
        return store.all();
    }

    /** The container of a name or of the first digits of an id. Throws NetlabException when there is none. */
    public Container find(String reference) {
        return store.find(reference);
    }

    /** What the host is called. */
    public static String hostname() {
        return Documents.readText(Path.of("/proc/sys/kernel/hostname"))
                .map(String::strip)
                .orElse("host");
    }

    /** An id for a container to come. */
    public String newId() {
        return names.id();
    }

    /**
     * Makes a container; it does not run yet.
     *
     * @param name empty for one that the engine chooses
     */
    public Container create(ContainerConfig config, String name) {
        return store.create(config, name.isEmpty() ? names.name(store.all()) : name);
    }

    /** Starts a container by itself, and returns when its first process runs. */
    public void start(Container container) {
        life().start(container);
    }

    /** Runs a container to its end beside the caller, who gives it a terminal; returns its exit code. */
    public int runAttached(Container container, Function<List<String>, Integer> beside) {
        Life life = life();
        int code = life.runAttached(container, beside);
        life.settle();
        return code;
    }

    /** Asks a container to end by its own signal, and ends it when it has not after that time. */
    public void stop(Container container, Duration patience) {
        life().stop(container, container.config().policy().stopSignal(), patience);
    }

    /** Sends a signal to a container's first process. */
    public void kill(Container container, String signal) {
        life().kill(container, signal);
    }

    /** Waits for the end of a container; returns its exit code. */
    public int await(Container container) {
        life().awaitEnd(container, Duration.ofDays(1));
        return container.state().exitCode();
    }

    /** Freezes a container. */
    public void pause(Container container) {
        life().pause(container);
    }

    /** Lets a frozen container go on. */
    public void unpause(Container container) {
        life().resume(container);
    }

    /**
     * Takes a container away.
     *
     * @param force whether one that runs is ended first
     * @param volumes whether its unnamed volumes go, too
     */
    public void remove(Container container, boolean force, boolean volumes) {
        Life life = life();
        if (force && container.state().isAlive()) {
            life.kill(container, "KILL");
            life.awaitEnd(container, Duration.ofSeconds(60));
        }
        life.settle();
        if (Files.exists(container.directory())) {
            life.remove(container);
        }
        container.config().mounts().stream()
                .filter(point -> volumes && point.name().matches("[0-9a-f]{64}"))
                .filter(point -> users(point.name()).isEmpty())
                .forEach(point -> removeVolume(point.name()));
    }

    /** The containers that have a volume. */
    public List<Container> users(String volume) {
        return store.all().stream()
                .filter(container -> container.config().mounts().stream()
                        .anyMatch(point -> point.name().equals(volume)))
                .toList();
    }

    /** Takes a volume away. Throws NetlabException when a container has it. */
    public void removeVolume(String volume) {
        List<String> users = users(volume).stream().map(Container::id).toList();
        if (!users.isEmpty()) {
            throw Refusal.ofEngine("remove " + volume + ": volume is in use - " + users);
        }
        volumes().remove(volume);
    }

    /** Ends all containers, and takes them and their volumes away. */
    public void clear() {
        store.all().forEach(container -> remove(container, true, false));
        volumes().names().forEach(this::removeVolume);
    }

    /** Gives a container another name. */
    public void rename(Container container, String name) {
        store.checkName(name);
        Life.move(nodes, container, name);
    }

    /** The words that run one more process in a running container. */
    public List<String> executing(Container container, ContainerConfig.Execution execution) {
        ContainerRuntime runtime = RuncRuntime.installed();
        life(runtime).mustRun(container, "exec");
        Path process = Launch.process(container, Cgroups.mounted(syscalls), execution);
        return runtime.executing(container, process);
    }

    /** The ids of a running container's processes. */
    public List<Long> processes(Container container) {
        life().mustRun(container, "top");
        return PidNamespace.processes(container);
    }

    /** Changes what a container may use. */
    public void limit(Container container, ContainerConfig.Limits limits) {
        life().limit(container, limits);
    }

    /** What of these limits cannot be held in this lab: a sentence each. */
    public List<String> lacking(ContainerConfig.Limits limits) {
        return limits.equals(ContainerConfig.Limits.NONE)
                ? List.of()
                : Cgroups.mounted(syscalls).lacking(limits);
    }
}

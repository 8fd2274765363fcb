package io.netlab.resolver;

import io.netlab.docker.NameServer;
import io.netlab.error.NetlabException;
import io.netlab.namespace.Namespaces;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.netlink.WireTap;
import io.netlab.sys.StandardStream;
import io.netlab.sys.Syscalls;
import io.netlab.topology.NodeName;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A program of its own: the name servers of an engine, as {@code dockerd} has them within itself. One thread serves the
 * sockets in all containers; what has to be asked elsewhere is on threads of its own.
 */
public final class Resolver {
    private final Namespaces namespaces;
    private final Path processes;
    private final Knowledge knowledge;
    private final ExecutorService executor = Executors.newCachedThreadPool(Resolver::daemon);
    private final List<Station> stations = new CopyOnWriteArrayList<>();
    private final Selector selector;

    private Resolver(Syscalls system, Path processes, NodeName host) throws IOException {
        this.namespaces = Namespaces.of(system, WireTap.NONE);
        this.processes = processes;
        this.knowledge = new Knowledge(host);
        this.selector = Selector.open();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "question");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Takes the directory with the ids of a lab's processes, the engine's host, and a word for each container ({@link NameServer#word});
     * says a line when all of them listen, and serves until it is killed.
     */
    public static void main(String[] words) {
        Syscalls system = Syscalls.libc();
        try {
            Resolver resolver = new Resolver(system, Path.of(words[0]), NodeName.of(words[1]));
            for (String word : List.of(words).subList(2, words.length)) {
                resolver.open(NameServer.parse(word));
            }
            resolver.watch();
            StandardStream.OUTPUT.say(system, "listening");
            resolver.serve();
        } catch (IOException | NetlabException refusal) {
            StandardStream.ERRORS.say(system, String.valueOf(refusal.getMessage()));
            Runtime.getRuntime().halt(1);
        }
    }

    /** A container that has gone has no more questions. */
    private void open(NameServer server) throws IOException {
        Optional<NetworkNamespace> namespace = namespace(server.container().text());
        if (namespace.isPresent()) {
            Station station = new Station(namespace.get(), server, knowledge, executor);
            station.datagrams().register(selector, SelectionKey.OP_READ, station);
            station.connections().register(selector, SelectionKey.OP_ACCEPT, station);
            stations.add(station);
            pid(server.container().text()).stream()
                    .mapToObj(ProcessHandle::of)
                    .flatMap(Optional::stream)
                    .forEach(this::leaveAfter);
        }
    }

    private void leaveAfter(ProcessHandle process) {
        CompletableFuture<Void> unusedEnd = process.onExit().thenRun(this::leaveWhatIsGone);
    }

    private Optional<NetworkNamespace> namespace(String name) throws IOException {
        OptionalLong pid = pid(name);
        if (pid.isPresent()) {
            return Optional.of(namespaces.ofProcess(name, pid.getAsLong()));
        }
        return namespaces.exists(name) ? Optional.of(namespaces.get(name)) : Optional.empty();
    }

    private OptionalLong pid(String name) throws IOException {
        Path file = processes.resolve(name);
        if (!Files.exists(file)) {
            return OptionalLong.empty();
        }
        long pid = Long.parseLong(Files.readString(file).strip().split(" ", -1)[0]);
        boolean lives = ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        return lives ? OptionalLong.of(pid) : OptionalLong.empty();
    }

    /** An open socket keeps a namespace alive: where the name or the process is gone, the server goes, too. */
    private void watch() throws IOException {
        WatchService deletions = FileSystems.getDefault().newWatchService();
        Namespaces.DIRECTORY.register(deletions, StandardWatchEventKinds.ENTRY_DELETE);
        Thread watcher = daemon(() -> {
            while (true) {
                await(deletions);
                leaveWhatIsGone();
            }
        });
        watcher.start();
    }

    private static void await(WatchService deletions) {
        try {
            WatchKey key = deletions.take();
            key.pollEvents();
            key.reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void leaveWhatIsGone() {
        for (Station station : List.copyOf(stations)) {
            if (isGone(station.container().text()) && stations.remove(station)) {
                station.close();
            }
        }
        selector.wakeup(); // closed sockets leave the kernel with the next select
    }

    private boolean isGone(String name) {
        try {
            return pid(name).isEmpty() && !namespaces.exists(name);
        } catch (IOException unknown) {
            return false;
        }
    }

    private void serve() throws IOException {
        while (true) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                if (key.isValid()) {
                    serve(key, (Station) key.attachment());
                }
            }
            selector.selectedKeys().clear();
        }
    }

    private static void serve(SelectionKey key, Station station) throws IOException {
        try {
            if (key.isAcceptable()) {
                station.accept();
            } else {
                station.receive();
            }
        } catch (IOException refusal) {
            return; // a client that has gone: the others go on
        }
    }
}

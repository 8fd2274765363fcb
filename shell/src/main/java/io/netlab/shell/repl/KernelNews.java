package io.netlab.shell.repl;

import io.netlab.error.NetlabException;
import io.netlab.namespace.Namespaces;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.netlink.WireTap;
import io.netlab.netlink.route.RouteEvent;
import io.netlab.netlink.route.RouteGroup;
import io.netlab.netlink.route.RouteMonitor;
import io.netlab.sys.Syscalls;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Hears what the kernel announces of links in all namespaces of the lab, and tells what no line of the person's own has
 * caused. A monitor's socket keeps its namespace alive, so each is closed as soon as the name of its namespace is gone.
 */
final class KernelNews implements AutoCloseable {
    /** The kernel announces a carrier up to a second after its cause (net/core/link_watch.c). */
    private static final Duration ECHO = Duration.ofMillis(1_200);

    private static final Duration LONG = Duration.ofDays(1);

    /** Each costs a thread and two descriptors; a lab has thousands of these, and the person's programs want some. */
    private static final int MOST_NAMESPACES = 1_000;

    /** Listening needs little: a thread's usual stack would be reserved a thousand times. */
    private static final int STACK_BYTES = 256 * 1024;

    private final Map<String, RouteMonitor> monitors = new HashMap<>();
    private final List<Runnable> hearers = new CopyOnWriteArrayList<>();
    private final Announcer announcer;
    private volatile boolean isBusy;
    private volatile long quietUntil = System.nanoTime();
    private boolean isClosed;

    /** Tells its news to somebody, from a thread of its own. */
    KernelNews(Consumer<String> tell) {
        this.announcer = new Announcer(tell);
    }

    /** Begins to listen, on threads that end with the process; what happens until they listen is not told. */
    void start() {
        daemon("namespaces", this::watchNames);
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(null, work, "news of " + name, STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }

    /** A line of the person's own begins: what it causes is no news. */
    void lineBegins() {
        isBusy = true;
    }

    /** The line has ended; what it changed may be announced for a moment longer. */
    void lineEnds(boolean changedSomething) {
        quietUntil = System.nanoTime() + (changedSomething ? ECHO.toNanos() : 0);
        isBusy = false;
    }

    /** From now on this is run after every change. */
    void addHearer(Runnable hearer) {
        hearers.add(hearer);
    }

    /** No longer. */
    void removeHearer(Runnable hearer) {
        hearers.remove(hearer);
    }

    /** A process has ended, and perhaps a namespace with it, whose name is left and leads nowhere. */
    void refresh() {
        follow();
        hearers.forEach(Runnable::run);
    }

    private void watchNames() {
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            Files.createDirectories(Namespaces.DIRECTORY);
            Namespaces.DIRECTORY.register(
                    watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            while (follow()) {
                WatchKey key = watch.take();
                key.pollEvents();
                key.reset();
                hearers.forEach(Runnable::run);
            }
        } catch (IOException | NetlabException e) {
            announcer.tell("no news of the kernel's can be had: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Listens in every namespace that there is, and in none that is gone; false when this was closed. */
    private synchronized boolean follow() {
        if (isClosed) {
            return false;
        }
        try (Namespaces namespaces = Namespaces.of(Syscalls.libc(), WireTap.NONE)) {
            List<String> names = new ArrayList<>(List.of(Namespaces.HOST));
            namespaces.list().stream().filter(namespaces::exists).forEach(names::add);
            Set<String> gone = new HashSet<>(monitors.keySet());
            names.forEach(gone::remove);
            gone.forEach(name -> Optional.ofNullable(monitors.remove(name)).ifPresent(RouteMonitor::close));
            names.stream()
                    .filter(name -> !monitors.containsKey(name) && monitors.size() < MOST_NAMESPACES)
                    .forEach(name -> open(name, namespaces));
        }
        return true;
    }

    private void open(String name, Namespaces namespaces) {
        try {
            NetworkNamespace namespace = namespaces.get(name);
            RouteMonitor monitor = namespace.monitor(Set.of(RouteGroup.LINK, RouteGroup.ADDRESS, RouteGroup.ROUTE));
            LinkNews links = new LinkNews(name, namespace.routes().links());
            monitors.put(name, monitor);
            daemon(name, () -> listen(monitor, links));
        } catch (NetlabException e) {
            return; // its name was taken away at this moment, or is not yet on a namespace: its creator will say
        }
    }

    private void listen(RouteMonitor monitor, LinkNews links) {
        try {
            for (Optional<RouteEvent> event = monitor.next(LONG); event.isPresent(); event = monitor.next(LONG)) {
                Optional<String> news = links.of(event.get());
                boolean isOwn = isBusy || System.nanoTime() - quietUntil < 0;
                news.filter(text -> !isOwn).ifPresent(announcer::tell);
                hearers.forEach(Runnable::run);
            }
        } catch (NetlabException e) {
            monitor.close();
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        monitors.values().forEach(RouteMonitor::close);
        monitors.clear();
        announcer.close();
    }
}

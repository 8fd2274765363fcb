package io.netlab.namespace;

import io.netlab.netlink.route.RouteGroup;
import io.netlab.netlink.route.RouteMonitor;
import io.netlab.netlink.route.RouteSocket;
import io.netlab.sys.CloneFlag;
import io.netlab.sys.SyscallException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A network namespace that is kept open: its links, addresses and routes, and a way to run something in it. */
public final class NetworkNamespace implements AutoCloseable {
    private final String name;
    private final int descriptor;
    private final long inode;
    private final RouteSocket routes;
    private final NamespaceContext context;
    private boolean closed;

    /** Takes over the descriptor and the socket. */
    NetworkNamespace(String name, int descriptor, RouteSocket routes, NamespaceContext context) {
        this.name = name;
        this.descriptor = descriptor;
        this.inode = context.syscalls().inode(descriptor);
        this.routes = routes;
        this.context = context;
    }

    /** Its name under /run/netns, or what it is called otherwise: {@code host}, {@code pid 4711}. */
    public String name() {
        return name;
    }

    /** An open file of the namespace, for requests that put a link into it. Valid until {@link #close}. */
    public int descriptor() {
        return descriptor;
    }

    /** What tells namespaces apart: two files with the same inode are the same namespace. */
    public long inode() {
        return inode;
    }

    /** The one socket for its links, addresses and routes; any thread may use it. */
    public RouteSocket routes() {
        return routes;
    }

    /** Runs a task on a thread of its own in this namespace, and waits for its end. */
    public <T, E extends Exception> T call(NamespaceTask<T, E> task) throws E {
        return NamespaceThread.<T, E>call("netns " + name, () -> {
            enter();
            return task.run();
        });
    }

    /**
     * The words that, put before those of a program, run it here ({@code nsenter(1)}). A child of a thread that is in
     * the namespace would be there too; but the thread that the JDK starts to reap it would stay there for a minute and
     * keep the namespace alive.
     */
    public List<String> programPrefix() {
        String file = "/proc/" + ProcessHandle.current().pid() + "/fd/" + descriptor;
        return context.isHome(inode) ? List.of() : List.of("nsenter", "--net=" + file, "--");
    }

    /**
     * The same for a program that looks hosts up: it finds the node's own {@code /etc/hosts} and {@code
     * /etc/resolv.conf}, where it has some.
     */
    public List<String> residentPrefix() {
        List<String> enter = programPrefix();
        return enter.isEmpty()
                ? enter
                : Stream.concat(enter.stream(), new NodeFiles(name).programPrefix().stream())
                        .toList();
    }

    /** Opens a monitor of what changes here from now on; the caller closes it. */
    public RouteMonitor monitor(Set<RouteGroup> groups) {
        return call(() -> RouteMonitor.open(context.syscalls(), context.tap(), groups));
    }

    /** The value of a sysctl here, by its dotted name. Throws when there is none of that name. */
    public String sysctl(String key) {
        return call(() -> context.sysctl().read(key));
    }

    /** Looks at the settings of this namespace, as often as the reader likes, and returns what it makes of them. */
    public <T> T readSysctls(Function<SysctlTree, T> reader) {
        return call(() -> reader.apply(new SysctlTree(context.syscalls())));
    }

    /** The values of those of the sysctls that there are here, words in them separated by one space. */
    public Map<String, String> sysctls(Collection<String> keys) {
        return call(() -> {
            Map<String, String> values = new HashMap<>();
            for (String key : keys) {
                context.sysctl().find(key).ifPresent(value -> values.put(key, value.replaceAll("\\s+", " ")));
            }
            return values;
        });
    }

    /** Sets a sysctl here, by its dotted name. */
    public void setSysctl(String key, String value) {
        call(() -> {
            context.sysctl().write(key, value);
            return value;
        });
    }

    private void enter() {
        try {
            context.syscalls().setns(descriptor, CloneFlag.NEWNET);
        } catch (SyscallException refused) {
            throw refused.attempting("enter namespace " + name);
        }
    }

    /** Closes socket and file; the namespace itself lives on while it has a name or a process. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            routes.close();
            context.syscalls().close(descriptor);
        }
    }

    @Override
    public String toString() {
        return "namespace " + name;
    }
}

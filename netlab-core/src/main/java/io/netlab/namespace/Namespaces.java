package io.netlab.namespace;

import io.netlab.error.NetlabException;
import io.netlab.netlink.BufferPool;
import io.netlab.netlink.WireTap;
import io.netlab.sys.OpenFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The network namespaces of a lab: {@code host}, in which the lab was started, and those with names under /run/netns,
 * as the {@code ip netns} command knows them. Each is opened once and stays open until the lab ends.
 */
public final class Namespaces implements AutoCloseable {
    /** The name of the namespace in which this process was started. */
    public static final String HOST = "host";

    /** Where the {@code ip} command keeps the names, too. */
    public static final Path DIRECTORY = Path.of("/run/netns");

    private static final Pattern OF_PROCESS = Pattern.compile("/proc/([0-9]{1,9})/ns/net");

    private final NamespaceContext context;
    private final NamespaceFactory factory;
    private final Path directory;
    private final Map<String, NetworkNamespace> open = new HashMap<>();

    private Namespaces(NamespaceContext context, Path directory) {
        this.context = context;
        this.directory = directory;
        this.factory = new NamespaceFactory(context, directory);
    }

    /** The namespaces of this process's mount namespace. */
    public static Namespaces of(Syscalls syscalls, WireTap tap) {
        return new Namespaces(new NamespaceContext(syscalls, new BufferPool(), tap, new Sysctl(syscalls)), DIRECTORY);
    }

    /** The same with a new namespace in the place of the host, which ends when this is closed. */
    public static Namespaces withNewHost(Syscalls syscalls, WireTap tap) {
        Namespaces namespaces = of(syscalls, tap);
        namespaces.open.put(HOST, namespaces.factory.createNameless(HOST));
        return namespaces;
    }

    /** The namespace in which this process was started, or the one in its place. */
    public NetworkNamespace host() {
        return get(HOST);
    }

    /** Makes a namespace with a name, set to the values of {@link BirthSysctls}. Throws when the name is taken. */
    public synchronized NetworkNamespace create(String name) {
        checkName(name);
        NetworkNamespace made = factory.create(name);
        forget(name);
        open.put(name, made);
        return made;
    }

    /** Makes many namespaces like {@link #create}, in much less time; when one cannot be made, none is. */
    public synchronized List<NetworkNamespace> createAll(List<String> names) {
        names.forEach(Namespaces::checkName);
        List<NetworkNamespace> made = factory.createAll(names);
        for (NetworkNamespace namespace : made) {
            forget(namespace.name());
            open.put(namespace.name(), namespace);
        }
        return List.copyOf(made);
    }

    /**
     * The namespace of that name, opened when it is not yet. A name that another program gave to another namespace
     * meanwhile is noticed.
     */
    public synchronized NetworkNamespace get(String name) {
        NetworkNamespace known = open.get(name);
        if (known != null && name.equals(HOST)) {
            return known;
        }
        int descriptor = openFile(name, fileOf(name));
        if (known != null && known.inode() == context.syscalls().inode(descriptor)) {
            context.syscalls().close(descriptor);
            return known;
        }
        forget(name);
        NetworkNamespace opened = factory.open(name, descriptor, fileOf(name));
        open.put(name, opened);
        return opened;
    }

    /** The network namespace of a process; the caller closes it. */
    public NetworkNamespace ofProcess(long pid) {
        return ofProcess("pid " + pid, pid);
    }

    /** The same, called by a name that messages can use. */
    public NetworkNamespace ofProcess(String name, long pid) {
        String file = "/proc/" + pid + "/ns/net";
        return factory.open(name, openFile(name, file), file);
    }

    /** Names the namespace of a process, by a symbolic link: the name outlives the process, its namespace does not. */
    public synchronized void link(String name, long pid) {
        checkName(name);
        try {
            Files.createDirectories(directory);
            Files.createSymbolicLink(directory.resolve(name), Path.of("/proc/" + pid + "/ns/net"));
        } catch (IOException failed) {
            throw new NetlabException(
                    NetlabException.Kind.REFUSED,
                    "name the namespace of process " + pid + " " + name + ": " + failed,
                    failed);
        }
    }

    /** Closes everything that is open here of the namespace with that inode, so that nothing keeps it alive. */
    public synchronized void release(long inode) {
        List<String> names = open.entrySet().stream()
                .filter(entry -> entry.getValue().inode() == inode)
                .map(Map.Entry::getKey)
                .toList();
        names.forEach(this::forget);
    }

    /** Closes what is open here under names that are gone. */
    public synchronized void releaseGone() {
        List<String> gone = open.keySet().stream()
                .filter(name -> !name.equals(HOST) && !exists(name))
                .toList();
        gone.forEach(this::forget);
    }

    /** A new namespace without a name, which ends when it is closed. */
    public NetworkNamespace blank() {
        return factory.createBlank("blank");
    }

    /** The same with a word by which messages call it. */
    public NetworkNamespace nameless(String called) {
        return factory.createBlank(called);
    }

    /** The process whose namespace a name borrows, when the name is a symbolic link to it. */
    public OptionalLong borrowedFrom(String name) {
        Path file = directory.resolve(name);
        try {
            Matcher process = OF_PROCESS.matcher(
                    Files.isSymbolicLink(file) ? Files.readSymbolicLink(file).toString() : "");
            return process.matches()
                    ? OptionalLong.of(Long.parseLong(String.valueOf(process.group(1))))
                    : OptionalLong.empty();
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    /** True when the name leads to a namespace: a link to that of an ended process does not. */
    public boolean exists(String name) {
        return Files.exists(directory.resolve(name));
    }

    /** The names that exist now, in alphabetical order; {@link #HOST} is not among them. */
    public List<String> list() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException failed) {
            throw new NetlabException(
                    NetlabException.Kind.MACHINE, "list namespaces: cannot read " + directory + ": " + failed, failed);
        }
    }

    /** Removes a name; the namespace goes with its last process and link from elsewhere. */
    public synchronized void delete(String name) {
        checkName(name);
        forget(name);
        factory.delete(name);
    }

    /** Puts the host, which this process was started in, to the values of {@link BirthSysctls}. */
    public List<BirthSysctls.Setting> prepareHost() {
        return host().call(() -> factory.birth().applyToAny());
    }

    private int openFile(String name, String file) {
        try {
            return context.syscalls().open(file, OpenFlag.RDONLY | OpenFlag.CLOEXEC, 0);
        } catch (SyscallException refused) {
            throw refused.told("Cannot open network namespace \"" + name + "\""); // the words of ip(8)
        }
    }

    private String fileOf(String name) {
        if (name.equals(HOST)) {
            return "/proc/self/ns/net"; // the main thread's, which never leaves the host
        }
        checkName(name);
        return directory.resolve(name).toString();
    }

    private static void checkName(String name) {
        if (name.isEmpty() || name.contains("/") || name.equals(".") || name.equals("..") || name.equals(HOST)) {
            throw new IllegalArgumentException("\"" + name + "\" cannot be the name of a namespace");
        }
    }

    private void forget(String name) {
        NetworkNamespace known = open.remove(name);
        if (known != null) {
            known.close();
        }
    }

    /** Closes all that was opened here. What has a name lives on. */
    @Override
    public synchronized void close() {
        open.values().forEach(NetworkNamespace::close);
        open.clear();
    }
}

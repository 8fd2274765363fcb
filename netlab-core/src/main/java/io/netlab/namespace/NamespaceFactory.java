package io.netlab.namespace;

import io.netlab.netlink.WireEnd;
import io.netlab.netlink.route.RouteSocket;
import io.netlab.sys.CloneFlag;
import io.netlab.sys.Errno;
import io.netlab.sys.MountFlag;
import io.netlab.sys.OpenFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes, opens and removes namespaces, and leaves nothing behind when a step of that fails. */
final class NamespaceFactory {
    private static final String OWN = "/proc/thread-self/ns/net";
    private static final int DIRECTORY_MODE = 0755;

    private final NamespaceContext context;
    private final Syscalls syscalls;
    private final Path directory;
    private final BirthSysctls birth;
    private volatile boolean shared;

    NamespaceFactory(NamespaceContext context, Path directory) {
        this.context = context;
        this.syscalls = context.syscalls();
        this.directory = directory;
        this.birth = new BirthSysctls(context.sysctl(), MappedGroups.last());
    }

    BirthSysctls birth() {
        return birth;
    }

    NetworkNamespace create(String name) {
        return NamespaceThread.call("netns " + name, () -> createOnThisThread(name));
    }

    /** Makes a namespace that only this process's descriptor keeps alive. */
    NetworkNamespace createNameless(String name) {
        return NamespaceThread.call("netns " + name, () -> {
            syscalls.unshare(CloneFlag.NEWNET);
            int descriptor = syscalls.open(OWN, OpenFlag.RDONLY | OpenFlag.CLOEXEC, 0);
            return opened(name, descriptor, OWN);
        });
    }

    /** Makes a namespace without a name, set to the values of {@link BirthSysctls}. */
    NetworkNamespace createBlank(String name) {
        return NamespaceThread.call("netns " + name, () -> {
            syscalls.unshare(CloneFlag.NEWNET);
            birth.applyToNew();
            int descriptor = syscalls.open(OWN, OpenFlag.RDONLY | OpenFlag.CLOEXEC, 0);
            return opened(name, descriptor, OWN);
        });
    }

    /**
     * Makes all on one thread, which wanders from one to the next: a thread for each would cost as much as the work.
     */
    List<NetworkNamespace> createAll(List<String> names) {
        return NamespaceThread.call("netns", () -> {
            List<NetworkNamespace> made = new ArrayList<>(names.size());
            try {
                names.forEach(name -> made.add(createOnThisThread(name)));
                return made;
            } catch (RuntimeException failed) {
                throw undoing(made).after(failed);
            }
        });
    }

    private Unwinding undoing(List<NetworkNamespace> made) {
        Unwinding unwinding = new Unwinding();
        for (NetworkNamespace namespace : made) {
            unwinding.push(() -> delete(namespace.name()));
            unwinding.push(namespace::close);
        }
        return unwinding;
    }

    private NetworkNamespace createOnThisThread(String name) {
        String file = directory.resolve(name).toString();
        try {
            shareDirectory();
            createFile(file);
            return unshare(name, file);
        } catch (SyscallException refused) {
            throw refused.is(Errno.EEXIST)
                    ? refused.told("Cannot create namespace file \"" + file + "\"")
                    : refused.attempting("create namespace " + name);
        }
    }

    private void createFile(String file) {
        int flags = OpenFlag.RDONLY | OpenFlag.CREAT | OpenFlag.EXCL | OpenFlag.CLOEXEC;
        try {
            syscalls.close(syscalls.open(file, flags, 0));
        } catch (SyscallException refused) {
            if (!refused.is(Errno.ENOENT)) {
                throw refused;
            }
            createDirectory();
            syscalls.close(syscalls.open(file, flags, 0));
        }
    }

    /**
     * Makes the directory a shared mount, as ip(8) does before its first namespace ({@code create_netns_dir} in
     * ip/ipnetns.c). Done later, it would cover the mounts that are there, and no name in it could be deleted any more.
     */
    private void shareDirectory() {
        if (shared) {
            return;
        }
        shared = true;
        String path = directory.toString();
        createDirectory();
        try {
            syscalls.mount("", path, "none", MountFlag.MS_SHARED | MountFlag.MS_REC, "");
        } catch (SyscallException noMount) {
            if (noMount.is(Errno.EINVAL)) {
                syscalls.mount(path, path, "none", MountFlag.MS_BIND | MountFlag.MS_REC, "");
                syscalls.mount("", path, "none", MountFlag.MS_SHARED | MountFlag.MS_REC, "");
            }
        }
    }

    private void createDirectory() {
        try {
            syscalls.mkdir(directory.toString(), DIRECTORY_MODE);
        } catch (SyscallException refused) {
            if (!refused.is(Errno.EEXIST)) {
                throw refused;
            }
        }
    }

    /** On a thread that ends soon: it leaves its namespace for a new one, which the file then keeps alive. */
    private NetworkNamespace unshare(String name, String file) {
        Unwinding unwinding = new Unwinding();
        unwinding.push(() -> syscalls.unlink(file));
        try {
            syscalls.unshare(CloneFlag.NEWNET);
            syscalls.mount(OWN, file, "", MountFlag.MS_BIND, "");
            unwinding.push(() -> syscalls.umount2(file, MountFlag.MNT_DETACH));
            birth.applyToNew();
            int descriptor = syscalls.open(OWN, OpenFlag.RDONLY | OpenFlag.CLOEXEC, 0);
            unwinding.push(() -> syscalls.close(descriptor));
            return opened(name, descriptor, file);
        } catch (RuntimeException failed) {
            throw unwinding.after(failed);
        }
    }

    /** On a thread that is in the namespace. */
    private NetworkNamespace opened(String name, int descriptor, String file) {
        RouteSocket routes = context.openRoutes(new WireEnd(name, descriptor, file));
        return new NetworkNamespace(name, descriptor, routes, context);
    }

    /** Takes over the descriptor of the file, whether it succeeds or not. */
    NetworkNamespace open(String name, int descriptor, String file) {
        try {
            return NamespaceThread.call("netns " + name, () -> {
                syscalls.setns(descriptor, CloneFlag.NEWNET);
                return opened(name, descriptor, file);
            });
        } catch (SyscallException refused) {
            syscalls.close(descriptor);
            throw refused.told("Cannot open network namespace \"" + name + "\"");
        }
    }

    void delete(String name) {
        String file = directory.resolve(name).toString();
        try {
            detach(file);
            syscalls.unlink(file);
        } catch (SyscallException refused) {
            throw refused.told("Cannot remove namespace file \"" + file + "\"");
        }
    }

    /** A name that is a link to a process's namespace is no mount: umount2 refuses it with EINVAL. */
    private void detach(String file) {
        try {
            syscalls.umount2(file, MountFlag.MNT_DETACH | MountFlag.UMOUNT_NOFOLLOW);
        } catch (SyscallException refused) {
            if (!refused.is(Errno.EINVAL)) {
                throw refused;
            }
        }
    }
}

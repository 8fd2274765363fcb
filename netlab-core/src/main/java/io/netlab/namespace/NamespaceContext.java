package io.netlab.namespace;

import io.netlab.netlink.BufferPool;
import io.netlab.netlink.WireEnd;
import io.netlab.netlink.WireTap;
import io.netlab.netlink.route.RouteSocket;
import io.netlab.sys.OpenFlag;
import io.netlab.sys.Syscalls;

/** What the namespaces of a lab share. */
record NamespaceContext(Syscalls syscalls, BufferPool buffers, WireTap tap, Sysctl sysctl) {
    /** Opens a socket in the network namespace of the calling thread, which is the one of that end. */
    RouteSocket openRoutes(WireEnd end) {
        return RouteSocket.open(syscalls, buffers, tap.at(end));
    }

    /** Whether that is the namespace in which this process was started, where its programs run by themselves. */
    boolean isHome(long inode) {
        int home = syscalls.open("/proc/self/ns/net", OpenFlag.RDONLY | OpenFlag.CLOEXEC, 0);
        try {
            return syscalls.inode(home) == inode;
        } finally {
            syscalls.close(home);
        }
    }
}

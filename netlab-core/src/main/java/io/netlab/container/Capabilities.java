package io.netlab.container;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What the root of a container may do ({@code capabilities(7)}). */
final class Capabilities {
    /** Those that Docker gives when nothing is said. */
    private static final List<String> USUAL = List.of(
            "CAP_CHOWN",
            "CAP_DAC_OVERRIDE",
            "CAP_FSETID",
            "CAP_FOWNER",
            "CAP_MKNOD",
            "CAP_NET_RAW",
            "CAP_SETGID",
            "CAP_SETUID",
            "CAP_SETFCAP",
            "CAP_SETPCAP",
            "CAP_NET_BIND_SERVICE",
            "CAP_SYS_CHROOT",
            "CAP_KILL",
            "CAP_AUDIT_WRITE");

    private static final List<String> FURTHER = List.of(
            "CAP_AUDIT_CONTROL",
            "CAP_AUDIT_READ",
            "CAP_BLOCK_SUSPEND",
            "CAP_BPF",
            "CAP_CHECKPOINT_RESTORE",
            "CAP_DAC_READ_SEARCH",
            "CAP_IPC_LOCK",
            "CAP_IPC_OWNER",
            "CAP_LEASE",
            "CAP_LINUX_IMMUTABLE",
            "CAP_MAC_ADMIN",
            "CAP_MAC_OVERRIDE",
            "CAP_NET_ADMIN",
            "CAP_NET_BROADCAST",
            "CAP_PERFMON",
            "CAP_SYS_ADMIN",
            "CAP_SYS_BOOT",
            "CAP_SYS_MODULE",
            "CAP_SYS_NICE",
            "CAP_SYS_PACCT",
            "CAP_SYS_PTRACE",
            "CAP_SYS_RAWIO",
            "CAP_SYS_RESOURCE",
            "CAP_SYS_TIME",
            "CAP_SYS_TTY_CONFIG",
            "CAP_SYSLOG",
            "CAP_WAKE_ALARM");

    private Capabilities() {}

    /** Those of a container, by its policy. */
    static Set<String> of(ContainerConfig.Policy policy) {
        if (policy.privileged()) {
            return all();
        }
        List<String> dropped = policy.capDrop().stream().map(Capabilities::full).toList();
        Set<String> held = dropped.contains("CAP_ALL") ? new TreeSet<>() : new TreeSet<>(USUAL);
        held.removeAll(dropped);
        for (String added : policy.capAdd()) {
            held.addAll(full(added).equals("CAP_ALL") ? all() : Set.of(full(added)));
        }
        return held;
    }

    /** All that there are. */
    static Set<String> all() {
        Set<String> all = new TreeSet<>(USUAL);
        all.addAll(FURTHER);
        return all;
    }

    /** True for the name of a capability, with or without {@code CAP_}, and for {@code ALL}. */
    static boolean isOne(String name) {
        return full(name).equals("CAP_ALL") || all().contains(full(name));
    }

    private static String full(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("CAP_") ? upper : "CAP_" + upper;
    }
}

package io.netlab.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The filter of system calls that Docker gives a container ({@code seccomp(2)}): what is not allowed ends with EPERM.
 * Some calls depend on what they are called with, some on the container's capabilities.
 */
final class Seccomp {
    /** The flags of {@code clone(2)} that make namespaces; without CAP_SYS_ADMIN none of them is allowed. */
    private static final long NAMESPACE_FLAGS = 0x7E020000L;

    /** What {@code personality(2)} may choose: Linux, with or without 32-bit addresses and UNAME26, and asking. */
    private static final List<Long> PERSONALITIES = List.of(0x0L, 0x8L, 0x20000L, 0x20008L, 0xffffffffL);

    private static final int ENOSYS = 38;

    /** What a capability opens besides. */
    private static final Map<String, List<String>> BY_CAPABILITY = Map.of(
            "CAP_SYS_CHROOT", List.of("chroot"),
            "CAP_DAC_READ_SEARCH", List.of("open_by_handle_at"),
            "CAP_SYS_MODULE", List.of("delete_module", "init_module", "finit_module"),
            "CAP_SYS_PACCT", List.of("acct"),
            "CAP_SYS_PTRACE",
                    List.of(
                            "kcmp",
                            "pidfd_getfd",
                            "process_madvise",
                            "process_vm_readv",
                            "process_vm_writev",
                            "ptrace"),
            "CAP_SYS_RAWIO", List.of("iopl", "ioperm"),
            "CAP_SYS_TIME", List.of("settimeofday", "stime", "clock_settime"),
            "CAP_SYS_TTY_CONFIG", List.of("vhangup"),
            "CAP_SYS_NICE", List.of("get_mempolicy", "mbind", "set_mempolicy"),
            "CAP_SYS_ADMIN",
                    List.of(
                            "bpf",
                            "clone",
                            "clone3",
                            "fanotify_init",
                            "fsconfig",
                            "fsmount",
                            "fsopen",
                            "fspick",
                            "lookup_dcookie",
                            "mount",
                            "mount_setattr",
                            "move_mount",
                            "open_tree",
                            "perf_event_open",
                            "quotactl",
                            "setdomainname",
                            "sethostname",
                            "setns",
                            "syslog",
                            "umount",
                            "umount2",
                            "unshare"));

    private Seccomp() {}

    /** The filter for a container with these capabilities, as the runtime's specification has it. */
    static Map<String, Object> filter(Set<String> capabilities) {
        List<Map<String, Object>> rules = new ArrayList<>();
        rules.add(allow(always()));
        rules.add(allow(List.of("ptrace", "arch_prctl", "modify_ldt")));
        PERSONALITIES.forEach(value -> rules.add(allow("personality", argument(value, "SCMP_CMP_EQ", 0))));
        BY_CAPABILITY.forEach((capability, names) -> {
            if (capabilities.contains(capability)) {
                rules.add(allow(names));
            }
        });
        if (!capabilities.contains("CAP_SYS_ADMIN")) {
            rules.add(allow("clone", argument(NAMESPACE_FLAGS, "SCMP_CMP_MASKED_EQ", 0)));
            rules.add(Map.of("names", List.of("clone3"), "action", "SCMP_ACT_ERRNO", "errnoRet", ENOSYS));
        }
        return Map.of("defaultAction", "SCMP_ACT_ERRNO", "architectures", architectures(), "syscalls", rules);
    }

    private static List<String> architectures() {
        return switch (System.getProperty("os.arch", "")) {
            case "amd64", "x86_64" -> List.of("SCMP_ARCH_X86_64", "SCMP_ARCH_X86", "SCMP_ARCH_X32");
            case "aarch64" -> List.of("SCMP_ARCH_AARCH64", "SCMP_ARCH_ARM");
            default -> List.of();
        };
    }

    private static Map<String, Object> allow(List<String> names) {
        return Map.of("names", names, "action", "SCMP_ACT_ALLOW");
    }

    private static Map<String, Object> allow(String name, Map<String, Object> argument) {
        return Map.of("names", List.of(name), "action", "SCMP_ACT_ALLOW", "args", List.of(argument));
    }

    private static Map<String, Object> argument(long value, String comparison, long second) {
        return Map.of("index", 0, "value", value, "valueTwo", second, "op", comparison);
    }

    private static List<String> always() {
        try (InputStream file =
                Objects.requireNonNull(Seccomp.class.getResourceAsStream("syscalls.txt"), "syscalls.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

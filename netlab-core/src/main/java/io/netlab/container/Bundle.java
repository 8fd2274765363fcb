package io.netlab.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a runtime is told of a container ({@code config.json} of the OCI runtime specification), in the values that
 * Docker's engine has in its place.
 */
final class Bundle {
    private static final List<String> MASKED = List.of(
            "/proc/asound",
            "/proc/acpi",
            "/proc/kcore",
            "/proc/keys",
            "/proc/latency_stats",
            "/proc/timer_list",
            "/proc/timer_stats",
            "/proc/sched_debug",
            "/proc/scsi",
            "/sys/firmware");
    private static final List<String> READ_ONLY =
            List.of("/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger");

    private final Container container;
    private final ContainerConfig config;
    private final Cgroups cgroups;

    Bundle(Container container, Cgroups cgroups) {
        this.container = container;
        this.config = container.config();
        this.cgroups = cgroups;
    }

    /**
     * Writes it beside the container's other files.
     *
     * @param user who the first process is
     * @param network the file of its network namespace; empty for the host's
     */
    void write(ContainerUser user, Optional<String> network) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ociVersion", "1.0.2");
        all.put("process", process(user));
        all.put(
                "root",
                Map.of(
                        "path",
                        container.root().toString(),
                        "readonly",
                        config.policy().readOnly()));
        all.put("hostname", config.hostname());
        all.put("mounts", new Mounts(container, cgroups).all());
        all.put("linux", kernel(network));
        Documents.write(container.directory().resolve("config.json"), all);
    }

    private Map<String, Object> process(ContainerUser user) {
        ContainerConfig.Execution execution = config.execution();
        return processOf(
                user,
                execution.terminal(),
                Init.words(execution),
                environment(),
                execution.directory().isEmpty() ? "/" : execution.directory());
    }

    /** A process in the container; {@code docker exec} starts others like it. */
    Map<String, Object> processOf(
            ContainerUser user, boolean terminal, List<String> words, List<String> env, String directory) {
        Map<String, Object> process = new LinkedHashMap<>();
        process.put("terminal", terminal);
        process.put("user", Map.of("uid", user.uid(), "gid", user.gid(), "additionalGids", user.groups()));
        process.put("args", words);
        process.put("env", env);
        process.put("cwd", directory);
        process.put("capabilities", capabilities(user));
        return process;
    }

    /** An ordinary user of a container has the bounds, and nothing of his own. */
    private Map<String, Object> capabilities(ContainerUser user) {
        List<String> held = List.copyOf(Capabilities.of(config.policy()));
        return user.uid() == 0
                ? Map.of("bounding", held, "effective", held, "permitted", held)
                : Map.of("bounding", held);
    }

    /** The variables of the first process. */
    List<String> environment() {
        return environment(config.execution());
    }

    /** {@code PATH}, the host's name and, with a terminal, its kind stand before what was said. */
    List<String> environment(ContainerConfig.Execution execution) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        all.put("HOSTNAME", config.hostname());
        if (execution.terminal()) {
            all.put("TERM", "xterm");
        }
        config.execution().env().forEach(one -> put(all, one));
        execution.env().forEach(one -> put(all, one));
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }

    private static void put(Map<String, String> all, String variable) {
        int at = variable.indexOf('=');
        all.put(variable.substring(0, at), variable.substring(at + 1));
    }

    private Map<String, Object> kernel(Optional<String> network) {
        boolean privileged = config.policy().privileged();
        Set<String> capabilities = Capabilities.of(config.policy());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("namespaces", namespaces(network));
        if (network.isPresent()) {
            all.put("sysctl", Map.of("net.ipv4.ip_unprivileged_port_start", "0"));
        }
        cgroups.path(config.id()).ifPresent(path -> all.put("cgroupsPath", path));
        all.put("resources", cgroups.resources(container.limits()));
        if (!privileged) {
            all.put("maskedPaths", MASKED);
            all.put("readonlyPaths", READ_ONLY);
            all.put("seccomp", Seccomp.filter(capabilities));
        }
        return all;
    }

    private List<Map<String, String>> namespaces(Optional<String> network) {
        List<Map<String, String>> all = new ArrayList<>();
        List.of("mount", "uts", "pid", "ipc").forEach(type -> all.add(Map.of("type", type)));
        network.ifPresent(file -> all.add(Map.of("type", "network", "path", file)));
        cgroups.namespace().ifPresent(type -> all.add(Map.of("type", type)));
        return all;
    }
}

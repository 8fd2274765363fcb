package io.netlab.container;

import io.netlab.sys.MountFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The control groups of a lab ({@code cgroups(7)}). A lab sees its own groups as the top of each hierarchy; where they
 * were given to it, containers have groups below, with limits, and can be frozen.
 */
public final class Cgroups {
    private static final Path TOP = Path.of("/sys/fs/cgroup");

    private final List<String> hierarchies;

    private Cgroups(List<String> hierarchies) {
        this.hierarchies = List.copyOf(hierarchies);
    }

    /** Looks at those that this process is in, and mounts them where a lab has them, unless it is done already. */
    public static Cgroups mounted(Syscalls syscalls) {
        List<String> hierarchies = hierarchies();
        if (isEmpty()) {
            mount(syscalls, hierarchies);
        }
        return isEmpty() ? none() : new Cgroups(hierarchies);
    }

    /** None at all. */
    static Cgroups none() {
        return new Cgroups(List.of());
    }

    /** Of version 1 a hierarchy for each controller; the unified one when there is no other. */
    private static List<String> hierarchies() {
        try {
            List<String> named = Files.readAllLines(Path.of("/proc/self/cgroup")).stream()
                    .map(line -> line.split(":", 3)[1])
                    .filter(controllers -> !controllers.isEmpty())
                    .toList();
            return named.isEmpty() ? List.of("") : named;
        } catch (IOException none) {
            return List.of();
        }
    }

    private static boolean isEmpty() {
        try (Stream<Path> files = Files.list(TOP)) {
            return files.findAny().isEmpty();
        } catch (IOException none) {
            return true;
        }
    }

    /** A kernel that refuses leaves the lab without; containers then run without groups of their own. */
    private static void mount(Syscalls syscalls, List<String> hierarchies) {
        try {
            if (hierarchies.equals(List.of(""))) {
                syscalls.mount("cgroup2", TOP.toString(), "cgroup2", MountFlag.MS_NOSUID, "");
                return;
            }
            syscalls.mount("cgroup", TOP.toString(), "tmpfs", MountFlag.MS_NOSUID, "mode=755");
            for (String controllers : hierarchies) {
                String name = controllers.replace("name=", "");
                Files.createDirectory(TOP.resolve(name));
                String option = controllers.equals(name) ? name : "none," + controllers;
                syscalls.mount("cgroup", TOP.resolve(name).toString(), "cgroup", MountFlag.MS_NOSUID, option);
            }
        } catch (SyscallException refused) {
            return; // seen by what is there afterwards
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether there are any. */
    boolean isMounted() {
        return !hierarchies.isEmpty();
    }

    private boolean isUnified() {
        return hierarchies.equals(List.of(""));
    }

    /** Whether the lab may make groups with that controller. */
    public boolean has(String controller) {
        if (isUnified()) {
            Optional<String> given = Documents.readText(TOP.resolve("cgroup.controllers"));
            return Files.isWritable(TOP) && (" " + given.orElse("").strip() + " ").contains(" " + controller + " ");
        }
        return hierarchies.stream()
                .filter(each -> List.of(each.split(",")).contains(controller))
                .anyMatch(each -> Files.isWritable(TOP.resolve(each)));
    }

    /** Whether containers can be frozen. */
    public boolean canFreeze() {
        return isUnified() ? Files.isWritable(TOP) : has("freezer");
    }

    /** The group of a container, where it has one of its own. */
    Optional<String> path(String id) {
        return canFreeze() || has("memory") ? Optional.of("/" + id) : Optional.empty();
    }

    /** With version 2 a container sees its group as the top. */
    Optional<String> namespace() {
        return isUnified() ? Optional.of("cgroup") : Optional.empty();
    }

    /** What of the limits cannot be held here: a sentence each. */
    public List<String> lacking(ContainerConfig.Limits limits) {
        List<String> lacking = new ArrayList<>();
        boolean cpu = limits.cpuQuota().isPresent() || limits.cpuShares().isPresent();
        lack(lacking, limits.memory().isPresent(), "memory");
        lack(lacking, cpu, "cpu");
        lack(lacking, limits.cpuset().isPresent(), "cpuset");
        lack(lacking, limits.pids().isPresent(), "pids");
        lack(lacking, limits.blkioWeight().isPresent(), isUnified() ? "io" : "blkio");
        return lacking;
    }

    private void lack(List<String> lacking, boolean wanted, String controller) {
        if (wanted && !has(controller)) {
            lacking.add("this lab has no control group for " + controller + ": the limit is not held");
        }
    }

    /** The limits that can be held, in the specification's words. */
    Map<String, Object> resources(ContainerConfig.Limits limits) {
        Map<String, Object> all = new LinkedHashMap<>();
        if (has("memory") && limits.memory().isPresent()) {
            Map<String, Object> memory = new LinkedHashMap<>();
            limits.memory().ifPresent(bytes -> memory.put("limit", bytes));
            limits.memorySwap().ifPresent(bytes -> memory.put("swap", bytes));
            all.put("memory", memory);
        }
        all.put("cpu", processors(limits));
        if (has("pids")) {
            limits.pids().ifPresent(count -> all.put("pids", Map.of("limit", count)));
        }
        if (has("blkio") || has("io")) {
            limits.blkioWeight().ifPresent(weight -> all.put("blockIO", Map.of("weight", weight)));
        }
        all.values().removeIf(value -> value instanceof Map<?, ?> map && map.isEmpty());
        return all;
    }

    private Map<String, Object> processors(ContainerConfig.Limits limits) {
        Map<String, Object> cpu = new LinkedHashMap<>();
        if (has("cpu")) {
            limits.cpuQuota().ifPresent(quota -> cpu.put("quota", quota));
            limits.cpuPeriod().ifPresent(period -> cpu.put("period", period));
            limits.cpuShares().ifPresent(shares -> cpu.put("shares", shares));
        }
        if (has("cpuset")) {
            limits.cpuset().ifPresent(cpus -> cpu.put("cpus", cpus));
        }
        return cpu;
    }
}

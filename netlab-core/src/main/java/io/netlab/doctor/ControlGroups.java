package io.netlab.doctor;

import java.nio.file.Files;
import java.util.List;

/** Looks whether a lab's memory and processes can be bounded by control groups ({@code cgroups(7)}). */
final class ControlGroups {
    private static final String TOP = "/sys/fs/cgroup";

    private final Machine machine;

    ControlGroups(Machine machine) {
        this.machine = machine;
    }

    Verdict examine() {
        return new Verdict(Feature.CGROUPS, machine.has(TOP + "/cgroup.controllers") ? second() : first());
    }

    private State second() {
        String parent = machine.isRoot() ? "" : parentOfOwn();
        boolean delegated = writable(TOP + parent)
                && writable(TOP + parent + "/cgroup.procs")
                && List.of(machine.value(TOP + parent + "/cgroup.controllers").split(" ", -1))
                        .contains("memory");
        return delegated
                ? new State.Present("v2, delegated")
                : new State.Missing(
                        "v2, and " + TOP + parent + " is not delegated to " + machine.user(),
                        "systemd-run --user --scope -p Delegate=yes ./netlab");
    }

    /**
     * A group with processes cannot hand controllers to a child, so a lab's group is made beside this process's own.
     */
    private String parentOfOwn() {
        String own = machine.lines("/proc/self/cgroup").stream()
                .filter(line -> line.startsWith("0::/"))
                .map(line -> line.substring(3))
                .findFirst()
                .orElse("/");
        return own.substring(0, own.lastIndexOf('/'));
    }

    private State first() {
        if (!machine.has(TOP + "/memory")) {
            return new State.Missing("no control groups at " + TOP, "mount -t cgroup2 none " + TOP);
        }
        return machine.isRoot() && writable(TOP + "/memory") && writable(TOP + "/pids")
                ? new State.Present("v1")
                : new State.Missing("v1, which only root may use", "boot with systemd.unified_cgroup_hierarchy=1");
    }

    private boolean writable(String name) {
        return Files.isWritable(machine.file(name));
    }
}

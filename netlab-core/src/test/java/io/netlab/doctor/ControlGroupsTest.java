package io.netlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlGroupsTest {
    private static final String TOP = "/sys/fs/cgroup";
    private static final String SESSION = "/user.slice/run.scope";

    @TempDir
    private Path directory;

    private MachineFiles machine = new MachineFiles(Path.of("/nowhere"));

    @BeforeEach
    void makeAMachine() {
        machine = new MachineFiles(directory);
    }

    @Test
    void findsTheGroupAboveOurOwnDelegated() {
        machine.file(TOP + "/cgroup.controllers", "cpu memory pids\n")
                .file("/proc/self/cgroup", "0::" + SESSION + "\n")
                .file(TOP + "/user.slice/cgroup.procs", "")
                .file(TOP + "/user.slice/cgroup.controllers", "memory pids\n");

        assertThat(stateOf(machine.asLearner())).isEqualTo(new State.Present("v2, delegated"));
    }

    @Test
    void saysWhichGroupIsNotDelegated() {
        machine.file(TOP + "/cgroup.controllers", "cpu memory pids\n")
                .file("/proc/self/cgroup", "0::" + SESSION + "\n");

        assertThat(stateOf(machine.asLearner()))
                .isEqualTo(new State.Missing(
                        "v2, and /sys/fs/cgroup/user.slice is not delegated to learner",
                        "systemd-run --user --scope -p Delegate=yes ./netlab"));
    }

    @Test
    void keepsVersionOneForRoot() {
        machine.file(TOP + "/memory/tasks", "").file(TOP + "/pids/tasks", "");

        assertThat(stateOf(machine.asRoot())).isEqualTo(new State.Present("v1"));
        assertThat(stateOf(machine.asLearner())).isInstanceOf(State.Missing.class);
    }

    private static State stateOf(Machine machine) {
        return new ControlGroups(machine).examine().state();
    }
}

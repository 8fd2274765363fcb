package io.netlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.command.Program;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundationsTest {
    @TempDir
    private Path directory;

    private MachineFiles machine = new MachineFiles(Path.of("/nowhere"));

    @BeforeEach
    void makeAMachineThatAllowsAll() {
        machine = new MachineFiles(directory)
                .file("/proc/self/ns/user", "")
                .file("/proc/sys/user/max_user_namespaces", "96365\n")
                .program("unshare", "exit 0");
    }

    @Test
    void findsNothingWrongWhereAllIsAllowed() {
        assertThat(new Foundations(machine.asLearner()).examine()).allMatch(Verdict::isPresent);
    }

    @Test
    void namesTheSysctlThatKeepsUserNamespacesForRoot() {
        machine.file("/proc/sys/kernel/unprivileged_userns_clone", "0\n");

        assertThat(stateOf(Feature.USER_NAMESPACES, machine.asLearner()))
                .isEqualTo(new State.Missing(
                        "kernel.unprivileged_userns_clone is 0", "sudo sysctl -w kernel.unprivileged_userns_clone=1"));
        assertThat(stateOf(Feature.USER_NAMESPACES, machine.asRoot())).isEqualTo(new State.Present(""));
    }

    @Test
    void saysWhatTheKernelSaidWhenItRefusesOne() {
        machine.program("unshare", "echo 'unshare: unshare failed: Operation not permitted' >&2; exit 1");

        assertThat(stateOf(Feature.USER_NAMESPACES, machine.asLearner()))
                .isEqualTo(new State.Missing(
                        "unshare: unshare failed: Operation not permitted",
                        "in a container: start it with --privileged"));
    }

    @Test
    void namesTheLimitThatAllowsNone() {
        machine.file("/proc/sys/user/max_net_namespaces", "0\n");

        assertThat(stateOf(Feature.NAMESPACE_LIMITS, machine.asLearner()))
                .isEqualTo(new State.Missing(
                        "user.max_net_namespaces is 0", "sudo sysctl -w user.max_net_namespaces=15000"));
    }

    @Test
    void namesAppArmorAsABarrierForUsersButNotForRoot() {
        machine.file("/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1\n");

        assertThat(stateOf(Feature.APPARMOR, machine.asLearner()))
                .isEqualTo(new State.Missing(
                        "kernel.apparmor_restrict_unprivileged_userns is 1",
                        "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"));
        assertThat(stateOf(Feature.APPARMOR, machine.asRoot())).isEqualTo(new State.Present(""));
    }

    @Test
    void readsAWholeSysctlOfTheKernel() {
        String limit = Machine.here().value("/proc/sys/user/max_user_namespaces");

        assertThat(Machine.here().lines("/proc/sys/user/max_user_namespaces")).containsExactly(limit);
        assertThat(limit).isEqualTo(readByCat("/proc/sys/user/max_user_namespaces"));
    }

    private static String readByCat(String file) {
        return Program.of("cat", file).run("", Duration.ofSeconds(5)).output().strip();
    }

    private static State stateOf(Feature feature, Machine machine) {
        return new Foundations(machine)
                .examine().stream()
                        .filter(verdict -> verdict.feature() == feature)
                        .findFirst()
                        .orElseThrow()
                        .state();
    }
}

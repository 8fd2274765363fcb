package io.netlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemediesTest {
    @TempDir
    private Path directory;

    private MachineFiles machine = new MachineFiles(Path.of("/nowhere"));

    @BeforeEach
    void makeAMachine() {
        machine = new MachineFiles(directory).file("/proc/sys/kernel/osrelease", "6.1.0-30-amd64\n");
    }

    @Test
    void loadsAModuleThatTheKernelCameWith() {
        machine.file(
                "/lib/modules/6.1.0-30-amd64/modules.dep",
                "kernel/net/llc/llc.ko:\nkernel/net/bridge/br_netfilter.ko.xz: kernel/net/llc/llc.ko\n");

        assertThat(module("br_netfilter", "BRIDGE_NETFILTER")).isEqualTo("sudo modprobe br_netfilter");
    }

    @Test
    void takesAModuleThatOnlyEndsInTheNameForAnother() {
        machine.file("/lib/modules/6.1.0-30-amd64/modules.dep", "kernel/drivers/net/not-dummy.ko:\n");

        assertThat(module("dummy", "DUMMY")).isEqualTo("boot a kernel with CONFIG_DUMMY");
    }

    @Test
    void installsTheModulesThatUbuntuKeepsApart() {
        machine.file("/etc/os-release", "NAME=\"Ubuntu\"\nID=ubuntu\n");

        assertThat(module("sch_netem", "NET_SCH_NETEM"))
                .isEqualTo("sudo apt-get install -y linux-modules-extra-6.1.0-30-amd64 && sudo modprobe sch_netem");
    }

    @Test
    void everyFeatureHasARemedy() {
        RemedyFinder finder = new RemedyFinder(new Remedies(machine.asLearner()));

        assertThat(Feature.values())
                .allSatisfy(feature ->
                        assertThat(finder.of(new Need.OfFeature(feature))).isNotBlank());
    }

    private String module(String name, String option) {
        return new Remedies(machine.asLearner()).module(name, option);
    }
}

package io.netlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolsTest {
    @TempDir
    private Path directory;

    @Test
    void asksAProgramForItsVersion() {
        MachineFiles machine = files().program("iptables", "echo 'iptables v1.8.9 (nf_tables)'");

        assertThat(stateOf(Feature.IPTABLES, machine.asLearner())).isEqualTo(new State.Present("1.8.9 (nf_tables)"));
    }

    @Test
    void asksEachProgramByItsOwnOption() {
        MachineFiles machine = files().program("tmux", "[ \"$1\" = -V ] && echo tmux 3.3a");

        assertThat(stateOf(Feature.TMUX, machine.asLearner())).isEqualTo(new State.Present("3.3a"));
    }

    @Test
    void namesTheCommandThatInstallsAMissingProgram() {
        MachineFiles machine = files().program("apt-get", "");

        assertThat(stateOf(Feature.OPEN_VSWITCH, machine.asLearner()))
                .isEqualTo(
                        new State.Missing("ovs-vsctl is not installed", "sudo apt-get install -y openvswitch-switch"));
    }

    @Test
    void tellsRootNothingOfSudo() {
        MachineFiles machine = files().program("apt-get", "");

        assertThat(stateOf(Feature.NFT, machine.asRoot()))
                .isEqualTo(new State.Missing("nft is not installed", "apt-get install -y nftables"));
    }

    @Test
    void needsAllProgramsOfUtilLinux() {
        MachineFiles machine = files().program("unshare", "echo unshare from util-linux 2.38.1")
                .program("nsenter", "");

        assertThat(stateOf(Feature.UTIL_LINUX, machine.asRoot()))
                .isEqualTo(
                        new State.Missing("setpriv is not installed", "install util-linux with your package manager"));
    }

    @Test
    void refusesAUtilLinuxThatIsTooOld() {
        MachineFiles machine = files();
        for (String name : Feature.UTIL_LINUX.programs()) {
            machine.program(name, "echo " + name + " from util-linux 2.31.1");
        }

        assertThat(stateOf(Feature.UTIL_LINUX, machine.asRoot()))
                .isEqualTo(
                        new State.Missing("2.31.1 is too old, 2.33 is the least", "upgrade to a newer distribution"));
    }

    @Test
    void takesAProgramThatFailsToSayItsVersionForPresent() {
        MachineFiles machine = files().program("runc", "exit 7");

        assertThat(stateOf(Feature.RUNC, machine.asRoot())).isEqualTo(new State.Present(""));
    }

    @Test
    void takesNoFileWithoutTheRightToRunItForAProgram() {
        MachineFiles machine = files().file("/bin/runc", "#!/bin/sh\n");

        assertThat(stateOf(Feature.RUNC, machine.asRoot())).isInstanceOf(State.Missing.class);
    }

    private MachineFiles files() {
        return new MachineFiles(directory);
    }

    private static State stateOf(Feature feature, Machine machine) {
        return new Tools(machine).examine(feature).state();
    }
}

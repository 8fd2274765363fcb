package io.netlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubordinateIdsTest {
    @TempDir
    private Path directory;

    @Test
    void findsTheUserByNameOrNumber() {
        Machine machine = files("alice:100000:65536\nlearner:165536:65536\n", "1000:165536:65536\n");

        assertThat(new SubordinateIds(machine).examine().state()).isEqualTo(new State.Present(""));
    }

    @Test
    void proposesIdsThatNobodyHas() {
        Machine machine = files("alice:100000:65536\nlearner:1:10\n", "alice:100000:65536\nbob:165536:65536\n");

        assertThat(new SubordinateIds(machine).examine().state())
                .isEqualTo(new State.Missing(
                        "/etc/subuid and /etc/subgid have no 65536 ids for learner",
                        "sudo usermod --add-subuids 231072-296607 --add-subgids 231072-296607 learner"));
    }

    @Test
    void rootNeedsNone() {
        Machine machine = new MachineFiles(directory).asRoot();

        assertThat(new SubordinateIds(machine).examine().isPresent()).isTrue();
    }

    private Machine files(String subuid, String subgid) {
        return new MachineFiles(directory)
                .file("/etc/subuid", subuid)
                .file("/etc/subgid", subgid)
                .asLearner();
    }
}

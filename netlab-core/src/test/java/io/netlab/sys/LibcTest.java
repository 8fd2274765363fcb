package io.netlab.sys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibcTest {
    private final Syscalls libc = Syscalls.libc();

    @Test
    void knowsThisProcess() {
        assertThat((long) libc.getpid()).isEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void writesAndReadsAFile(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("ö");
        int descriptor = libc.open(file.toString(), OpenFlag.RDWR | OpenFlag.CREAT | OpenFlag.EXCL, 0600);

        int written = libc.write(descriptor, direct("hello"));
        long inode = libc.inode(descriptor);
        libc.close(descriptor);

        assertThat(written).isEqualTo(5);
        assertThat(Files.readString(file)).isEqualTo("hello");
        assertThat(inode).isEqualTo((Long) Objects.requireNonNull(Files.getAttribute(file, "unix:ino")));
    }

    @Test
    void reportsWhyACallWasRefused() {
        assertThatThrownBy(() -> libc.open("/nowhere/at/all", OpenFlag.RDONLY, 0))
                .isInstanceOf(SyscallException.class)
                .hasMessage("open failed with ENOENT (No such file or directory)");
    }

    @Test
    void keepsTheErrorsOfThreadsApart() {
        boolean right = IntStream.range(0, 4000)
                .parallel()
                .allMatch(number -> number % 2 == 0
                        ? refusal("/nowhere", Errno.ENOENT)
                        : refusal("/proc/self/mem/x", Errno.ENOTDIR));

        assertThat(right).isTrue();
    }

    private boolean refusal(String path, int expected) {
        try {
            libc.open(path, OpenFlag.RDONLY, 0);
            return false;
        } catch (SyscallException refused) {
            return refused.is(expected);
        }
    }

    @Test
    void movesOnlyWhatTheBufferHolds() {
        int descriptor = libc.open("/dev/zero", OpenFlag.RDONLY, 0);
        ByteBuffer buffer = ByteBuffer.allocateDirect(16)
                .order(ByteOrder.nativeOrder())
                .putLong(-1)
                .position(4);

        int count = libc.read(descriptor, buffer);
        libc.close(descriptor);

        assertThat(count).isEqualTo(12);
        assertThat(buffer.position()).isEqualTo(16);
        assertThat(buffer.getInt(0)).isEqualTo(-1);
        assertThat(buffer.getInt(4)).isZero();
    }

    @Test
    void refusesABufferThatTheKernelCannotReach() {
        assertThatThrownBy(() -> libc.read(0, ByteBuffer.allocate(8))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void waitsForAnEvent() {
        int event = libc.eventfd(1, 0);
        ByteBuffer entry = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
        entry.putInt(0, event).putShort(4, PollFlag.POLLIN);

        int ready = libc.poll(entry, 0);
        libc.close(event);

        assertThat(ready).isOne();
        assertThat(entry.getShort(6)).isEqualTo(PollFlag.POLLIN);
    }

    private static ByteBuffer direct(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }
}

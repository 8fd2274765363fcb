package io.netlab.image;

import io.netlab.image.tar.ByteText;
import io.netlab.sys.Errno;
import io.netlab.sys.FileSyscalls;
import io.netlab.sys.SyscallException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that is locked (flock(2)), by this process or by the launcher's scripts; killed, they lose it. */
final class StoreLock implements Closeable {
    private final FileSyscalls files = FileSyscalls.libc();
    private final int descriptor;

    private StoreLock(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.write(file, new byte[0], StandardOpenOption.CREATE);
        }
        int directory = files.openDirectory(ByteText.ofLetters(file.toAbsolutePath().resolveSibling("").toString()));
        descriptor =
                files.openAt(directory, ByteText.ofLetters(file.getFileName().toString()));
        files.close(directory);
    }

    /** Waits until nobody else has it. */
    static StoreLock alone(Path file) throws IOException {
        StoreLock lock = new StoreLock(file);
        while (!lock.take(FileSyscalls.LOCK_EX)) {
            // a signal came in between (EINTR)
        }
        return lock;
    }

    /** Nothing when somebody has it. */
    static Optional<StoreLock> ifFree(Path file) throws IOException {
        StoreLock lock = new StoreLock(file);
        if (lock.take(FileSyscalls.LOCK_EX | FileSyscalls.LOCK_NB)) {
            return Optional.of(lock);
        }
        lock.close();
        return Optional.empty();
    }

    /** Does something while it is held, and lets go. */
    <T> T during(Held<T> work) throws IOException {
        try (this) {
            return work.run();
        }
    }

    /** What is done meanwhile. */
    interface Held<T> {
        T run() throws IOException;
    }

    private boolean take(int operation) {
        try {
            files.flock(descriptor, operation);
            return true;
        } catch (SyscallException refused) {
            if (refused.is(Errno.EINTR) || refused.is(Errno.EAGAIN)) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public void close() {
        files.close(descriptor);
    }
}

package io.netlab.container;

import io.netlab.error.NetlabException;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what a container's shim notes in its directory; the kernel tells of each file ({@code inotify(7)}). */
public final class FileWatch {
    private FileWatch() {}

    /**
     * Waits until it is true, which is asked anew after each change in the directory.
     *
     * @return false when it was not true in time
     */
    public static boolean await(Path directory, BooleanSupplier done, Duration limit) {
        if (done.getAsBoolean()) {
            return true;
        }
        try (WatchService watch = directory.getFileSystem().newWatchService()) {
            directory.register(
                    watch,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            return await(watch, done, System.nanoTime() + limit.toNanos());
        } catch (IOException refused) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "watch " + directory + ": " + refused, refused);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return done.getAsBoolean();
        }
    }

    private static boolean await(WatchService watch, BooleanSupplier done, long deadline) throws InterruptedException {
        while (!done.getAsBoolean()) {
            WatchKey key = watch.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (key == null) {
                return done.getAsBoolean();
            }
            key.pollEvents();
            if (!key.reset()) {
                return done.getAsBoolean();
            }
        }
        return true;
    }
}

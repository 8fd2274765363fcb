package io.netlab.image;

import io.netlab.image.layer.FileTree;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A place in a store where something is made that is not whole yet. One whose maker was killed is swept away by the next. */
final class Workspace implements Closeable {
    private final StoreDirectory store;
    private final Path directory;
    private final StoreLock lock;

    private Workspace(StoreDirectory store, Path directory, StoreLock lock) {
        this.store = store;
        this.directory = directory;
        this.lock = lock;
    }

    static Workspace in(StoreDirectory store) throws IOException {
        return StoreLock.alone(store.lock()).during(() -> {
            sweep(store);
            Path directory = Files.createTempDirectory(store.incoming(), "work");
            return new Workspace(store, directory, StoreLock.alone(directory.resolve("lock")));
        });
    }

    private static void sweep(StoreDirectory store) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.list(store.incoming())) {
            found = all.toList();
        }
        for (Path each : found) {
            Optional<StoreLock> dead = StoreLock.ifFree(each.resolve("lock"));
            if (dead.isPresent()) {
                dead.get().close();
                FileTree.remove(each);
            }
        }
        store.empty();
    }

    /** A path in it. */
    Path at(String name) {
        return directory.resolve(name);
    }

    @Override
    public void close() throws IOException {
        StoreLock.alone(store.lock()).during(() -> {
            FileTree.remove(directory);
            lock.close();
            return directory;
        });
    }
}

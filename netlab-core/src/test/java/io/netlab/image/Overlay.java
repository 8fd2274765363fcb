package io.netlab.image;

import io.netlab.sys.MountFlag;
import io.netlab.sys.Syscalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The root directory of a container, as the kernel makes it of an image's layers. */
record Overlay(Path root, Path upper) implements AutoCloseable {
    static Overlay of(Image image) throws IOException {
        Path place = Files.createTempDirectory("overlay");
        Path root = Files.createDirectory(place.resolve("root"));
        Path upper = Files.createDirectory(place.resolve("upper"));
        Path work = Files.createDirectory(place.resolve("work"));
        List<Path> highestFirst = new ArrayList<>(image.layers());
        Collections.reverse(highestFirst);
        String lower = highestFirst.stream().map(Path::toString).collect(Collectors.joining(":"));
        String options = "lowerdir=" + lower + ",upperdir=" + upper + ",workdir=" + work + ",userxattr";
        Syscalls.libc().mount("overlay", root.toString(), "overlay", 0, options);
        return new Overlay(root, upper);
    }

    @Override
    public void close() {
        Syscalls.libc().umount2(root.toString(), MountFlag.MNT_DETACH);
    }
}

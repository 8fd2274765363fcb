package io.netlab.doctor;

import io.netlab.sys.MountFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Mounts an overlay as a container's root file system is mounted: a writable layer over a read-only one. */
final class OverlayTrial {
    private final Syscalls syscalls;

    OverlayTrial(Syscalls syscalls) {
        this.syscalls = syscalls;
    }

    /** Why the kernel does not mount it. */
    Optional<String> run() {
        try {
            Path directory = Files.createTempDirectory("netlab-try");
            for (String name : List.of("lower", "upper", "work", "root")) {
                Files.createDirectory(directory.resolve(name));
            }
            Optional<String> refusal = mount(directory);
            remove(directory);
            return refusal;
        } catch (IOException e) {
            return Optional.of(FileWords.of(e));
        }
    }

    private Optional<String> mount(Path directory) {
        String root = directory.resolve("root").toString();
        String options =
                "lowerdir=" + directory.resolve("lower") + ",upperdir=" + directory.resolve("upper") + ",workdir="
                        + directory.resolve("work") + ",userxattr"; // Linux 5.11: attributes that need no real root
        try {
            syscalls.mount("overlay", root, "overlay", 0, options);
            syscalls.umount2(root, MountFlag.MNT_DETACH);
            return Optional.empty();
        } catch (SyscallException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    private static void remove(Path directory) throws IOException {
        for (String name : List.of("lower", "upper", "work/work", "work", "root", "")) {
            Files.deleteIfExists(directory.resolve(name));
        }
    }
}

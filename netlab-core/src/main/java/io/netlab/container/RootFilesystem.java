package io.netlab.container;

import io.netlab.error.NetlabException;
import io.netlab.sys.MountFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The root of a container: the image's layers, none of which is ever written, below one that takes what the container
 * changes ({@code overlayfs}, Documentation/filesystems/overlayfs.rst).
 */
public final class RootFilesystem {
    private static final Path ETC = Path.of("/run/netlab/host-etc");

    private final Syscalls syscalls;
    private final Container container;

    /** The root of that container. */
    public RootFilesystem(Syscalls syscalls, Container container) {
        this.syscalls = syscalls;
        this.container = container;
    }

    /** Mounts it, unless it is mounted. */
    public void mount() {
        if (isMounted()) {
            return;
        }
        overlay(container.config().image().layers(), container.upper(), work(), container.root());
        new TreeMap<>(container.config().image().trees()).forEach(this::tree);
        mark();
    }

    private void tree(String place, Path lower) {
        Path own = container.directory().resolve("trees").resolve(place.replace("/", "_"));
        Path at = container.root().resolve(place.substring(1));
        make(at);
        overlay(List.of(bare(lower)), own.resolve("upper"), own.resolve("work"), at);
    }

    /** The machine's /etc without the lab's own files upon it (launcher/mounts.sh). */
    private static Path bare(Path lower) {
        return lower.equals(Path.of("/etc")) && Files.exists(ETC.resolve("passwd")) ? ETC : lower;
    }

    private Path work() {
        return container.directory().resolve("work");
    }

    /** Docker's sign that one is in a container. */
    private void mark() {
        try {
            Path sign = container.root().resolve(".dockerenv");
            if (!Files.exists(sign)) {
                Files.createFile(sign).toFile().setExecutable(true, false);
            }
        } catch (IOException refused) {
            throw refusal(refused);
        }
    }

    private void overlay(List<Path> layers, Path upper, Path work, Path at) {
        List.of(upper, work, at).forEach(this::make);
        List<Path> highestFirst = new ArrayList<>(layers);
        Collections.reverse(highestFirst);
        String lower = highestFirst.stream().map(Path::toString).collect(Collectors.joining(":"));
        String options = "lowerdir=" + lower + ",upperdir=" + upper + ",workdir=" + work + ",userxattr";
        try {
            syscalls.mount("overlay", at.toString(), "overlay", 0, options);
        } catch (SyscallException refused) {
            throw refused.attempting(
                    "mount the root of container " + container.config().brief());
        }
    }

    private void make(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException refused) {
            throw refusal(refused);
        }
    }

    private NetlabException refusal(IOException refused) {
        return new NetlabException(
                NetlabException.Kind.MACHINE,
                "prepare the root of container " + container.config().brief() + ": " + refused,
                refused);
    }

    /** Whether it is mounted just now. */
    public boolean isMounted() {
        return Files.exists(container.root().resolve(".dockerenv"), LinkOption.NOFOLLOW_LINKS);
    }

    /** Takes the mounts away; what the container wrote stays. */
    public void unmount() {
        Map<String, Path> trees = new TreeMap<>(Collections.reverseOrder());
        trees.putAll(container.config().image().trees());
        trees.keySet().forEach(place -> detach(container.root().resolve(place.substring(1))));
        detach(container.root());
    }

    private void detach(Path place) {
        try {
            syscalls.umount2(place.toString(), MountFlag.MNT_DETACH);
        } catch (SyscallException notMounted) {
            return; // nothing to take away
        }
    }
}

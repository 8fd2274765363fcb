package io.netlab.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What is mounted in a container: what Docker mounts in each, its files of {@code /etc}, and its volumes. */
final class Mounts {
    private static final int TTY_GROUP = 5;

    private final Container container;
    private final Cgroups cgroups;

    Mounts(Container container, Cgroups cgroups) {
        this.container = container;
        this.cgroups = cgroups;
    }

    List<Map<String, Object>> all() {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(mount("/proc", "proc", "proc", "nosuid", "noexec", "nodev"));
        all.add(mount("/dev", "tmpfs", "tmpfs", "nosuid", "strictatime", "mode=755", "size=65536k"));
        all.add(mount("/dev/pts", "devpts", "devpts", terminals()));
        boolean privileged = container.config().policy().privileged();
        all.add(mount("/sys", "sysfs", "sysfs", "nosuid", "noexec", "nodev", privileged ? "rw" : "ro"));
        if (cgroups.isMounted()) {
            all.add(mount("/sys/fs/cgroup", "cgroup", "cgroup", "ro", "nosuid", "noexec", "nodev"));
        }
        all.add(mount("/dev/mqueue", "mqueue", "mqueue", "nosuid", "noexec", "nodev"));
        all.add(mount("/dev/shm", "tmpfs", "shm", "nosuid", "noexec", "nodev", "mode=1777", "size=67108864"));
        EtcFiles.NAMES.forEach(
                name -> all.add(bind(container.directory().resolve(name).toString(), "/etc/" + name, false)));
        if (container.config().execution().init()) {
            Init.program().forEach(program -> all.add(bind(program.toString(), Init.PLACE, true)));
        }
        container.config().mounts().stream()
                .sorted(Comparator.comparing(ContainerConfig.MountPoint::target))
                .forEach(point -> all.add(volume(point)));
        return all;
    }

    private static Map<String, Object> volume(ContainerConfig.MountPoint point) {
        return point.kind().equals("tmpfs")
                ? mount(point.target(), "tmpfs", "tmpfs", "noexec", "nosuid", "nodev")
                : bind(point.source(), point.target(), point.readOnly());
    }

    /** What a lab's directories are mounted with must be said again of what becomes read-only: the kernel locks it. */
    private static Map<String, Object> bind(String source, String target, boolean readOnly) {
        return readOnly
                ? mount(target, "bind", source, "rbind", "rprivate", "ro", "nosuid", "nodev")
                : mount(target, "bind", source, "rbind", "rprivate");
    }

    /** The group of terminals can be said only where the lab has it: some labs have a single id. */
    private static String[] terminals() {
        List<String> options =
                new ArrayList<>(List.of("nosuid", "noexec", "newinstance", "ptmxmode=0666", "mode=0620"));
        if (hasGroup(TTY_GROUP)) {
            options.add("gid=" + TTY_GROUP);
        }
        return options.toArray(String[]::new);
    }

    private static boolean hasGroup(int group) {
        try {
            return Files.readString(Path.of("/proc/self/gid_map"))
                    .lines()
                    .map(line -> line.strip().split("\\s+"))
                    .anyMatch(range -> Long.parseLong(range[0]) <= group
                            && group < Long.parseLong(range[0]) + Long.parseLong(range[2]));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, Object> mount(String destination, String type, String source, String... options) {
        return Map.of("destination", destination, "type", type, "source", source, "options", List.of(options));
    }
}

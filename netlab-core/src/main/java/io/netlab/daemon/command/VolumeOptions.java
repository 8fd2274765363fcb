package io.netlab.daemon.command;

import io.netlab.container.ContainerConfig.MountPoint;
import io.netlab.container.Refusal;
import io.netlab.daemon.Daemon;
import io.netlab.image.ImageConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What can be said of a container's data. */
final class VolumeOptions {
    @Option(
            names = {"-v", "--volume"},
            paramLabel = "[SOURCE:]TARGET[:ro]",
            description = "Mount a volume, or a directory of the lab.")
    List<String> volumes = new ArrayList<>();

    @Option(names = "--tmpfs", paramLabel = "TARGET", description = "Mount a file system in memory.")
    List<String> tmpfs = new ArrayList<>();

    @Option(names = "--volumes-from", paramLabel = "CONTAINER[:ro]", description = "Mount another container's volumes.")
    List<String> from = new ArrayList<>();

    List<MountPoint> mounts(Daemon daemon, ImageConfig image) {
        Map<String, MountPoint> byTarget = new LinkedHashMap<>();
        image.volumes().forEach(target -> put(byTarget, daemon.volumes().anonymous(target)));
        from.forEach(said -> others(daemon, said).forEach(point -> put(byTarget, point)));
        volumes.forEach(said -> put(byTarget, volume(daemon, said)));
        tmpfs.forEach(said ->
                put(byTarget, new MountPoint("tmpfs", "", "", absolute(said, said.replaceFirst(":.*", "")), false)));
        return List.copyOf(byTarget.values());
    }

    private static void put(Map<String, MountPoint> byTarget, MountPoint point) {
        byTarget.put(point.target(), point);
    }

    private static List<MountPoint> others(Daemon daemon, String said) {
        boolean readOnly = said.endsWith(":ro");
        String name = said.replaceFirst(":(ro|rw)$", "");
        List<MountPoint> points = daemon.find(name).config().mounts();
        return points.stream()
                .map(point -> new MountPoint(
                        point.kind(), point.name(), point.source(), point.target(), readOnly || point.readOnly()))
                .toList();
    }

    private static MountPoint volume(Daemon daemon, String said) {
        String[] parts = said.split(":", -1);
        boolean hasMode = parts.length > 1 && parts[parts.length - 1].matches("ro|rw|z|Z");
        int places = hasMode ? parts.length - 1 : parts.length;
        boolean readOnly = hasMode && parts[parts.length - 1].equals("ro");
        if (places == 1) {
            return daemon.volumes().anonymous(absolute(said, parts[0]));
        }
        if (places != 2 || parts[0].isEmpty()) {
            throw Refusal.ofEngine("invalid volume specification: '" + said + "'");
        }
        String target = absolute(said, parts[1]);
        if (parts[0].startsWith("/")) {
            return daemon.volumes().bind(parts[0], target, readOnly);
        }
        return daemon.volumes().named(parts[0], target, readOnly);
    }

    private static String absolute(String said, String target) {
        if (!target.startsWith("/")) {
            throw Refusal.ofEngine("invalid volume specification: '" + said
                    + "': invalid mount config for type \"volume\": invalid mount path: '" + target
                    + "' mount path must be absolute");
        }
        if (target.equals("/")) {
            throw Refusal.ofEngine("invalid volume specification: '" + said + "': destination can't be '/'");
        }
        return target;
    }
}

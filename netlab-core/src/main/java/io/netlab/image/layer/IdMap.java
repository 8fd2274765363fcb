package io.netlab.image.layer;

import io.netlab.error.NetlabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The user or group ids that exist in a user namespace (user_namespaces(7)). A file cannot belong to any other: what an
 * archive gives to one becomes root's, the namespace's own.
 */
public record IdMap(List<Range> ranges) {
    /** Ids from the first on. */
    public record Range(long first, long count) {}

    public IdMap {
        ranges = List.copyOf(ranges);
    }

    /** The user ids of this process's namespace. */
    public static IdMap users() {
        return read(Path.of("/proc/self/uid_map"));
    }

    /** The group ids of this process's namespace. */
    public static IdMap groups() {
        return read(Path.of("/proc/self/gid_map"));
    }

    private static IdMap read(Path map) {
        try {
            return parse(Files.readString(map));
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "read " + map + ": " + e.getMessage(), e);
        }
    }

    /** Reads lines of three numbers: the first id inside, the first outside, how many. */
    public static IdMap parse(String map) {
        List<Range> ranges = new ArrayList<>();
        for (String line : map.strip().split("\n", -1)) {
            String[] fields = line.strip().split("\\s+", -1);
            if (fields.length == 3) {
                ranges.add(new Range(Long.parseLong(fields[0]), Long.parseLong(fields[2])));
            }
        }
        return new IdMap(ranges);
    }

    /** True when a file can belong to the id. */
    public boolean has(long id) {
        return ranges.stream().anyMatch(range -> id >= range.first() && id - range.first() < range.count());
    }

    /** The id itself, or 0 when it does not exist. */
    public int nearest(long id) {
        return has(id) ? (int) id : 0;
    }
}

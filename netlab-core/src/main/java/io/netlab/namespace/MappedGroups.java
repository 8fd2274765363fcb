package io.netlab.namespace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which groups exist in this process's user namespace: /proc/self/gid_map, see user_namespaces(7). */
final class MappedGroups {
    /** The largest group of {@code net.ipv4.ping_group_range}, GID_T_MAX of the kernel's net/ipv4/ping.c. */
    private static final long MOST = 2_147_483_647L;

    private MappedGroups() {}

    /** The last of the groups that are mapped without a gap from 0 on. */
    static long last() {
        try {
            return last(Files.readString(Path.of("/proc/self/gid_map")));
        } catch (IOException unreadable) {
            return 0;
        }
    }

    static long last(String map) {
        long next = 0;
        for (String line : map.strip().split("\n", -1)) {
            String[] fields = line.strip().split("\\s+", -1);
            if (fields.length == 3 && Long.parseLong(fields[0]) == next) {
                next += Long.parseLong(fields[2]);
            }
        }
        return Math.max(0, Math.min(next - 1, MOST));
    }
}

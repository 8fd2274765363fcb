package io.netlab.shell;

import io.netlab.error.NetlabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Files that the user wants written. The launcher opened them before the lab was sealed, and gives them their names
 * when they are whole; outside of a lab they are written directly.
 */
final class Outputs {
    private static final String LIST = "NETLAB_OUTPUTS";

    private Outputs() {}

    /** Writes a whole file. */
    static void write(String path, String content) {
        Path opened = opened(path);
        try {
            Files.writeString(
                    opened,
                    content,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            NetlabException refusal = new NetlabException(NetlabException.Kind.MACHINE, "write " + path + ": " + e, e);
            empty(opened, refusal);
            throw refusal;
        }
    }

    /** Half a file must not get a name: the launcher passes over empty ones. */
    private static void empty(Path opened, NetlabException refusal) {
        try {
            Files.writeString(opened, "", StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            refusal.addSuppressed(e);
        }
    }

    /** The descriptor that the launcher has opened for the path, or the path itself. */
    static Path opened(String path) {
        for (String line : System.getenv().getOrDefault(LIST, "").split("\n", -1)) {
            int space = line.indexOf(' ');
            if (space > 0 && line.substring(space + 1).equals(path)) {
                return Path.of("/proc/self/fd/" + line.substring(0, space));
            }
        }
        return Path.of(path);
    }
}

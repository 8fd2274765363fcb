package io.netlab.doctor;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The machine as far as files tell of it.
 *
 * @param root the directory that its files are under: {@code /}
 * @param uid who asks; 0 for root
 * @param user the name of who asks
 */
record Machine(Path root, ProgramPath programs, int uid, String user) {
    private static final int UNKNOWN = -1;
    private static final int MOST_BYTES = 1 << 20; // modules.dep of a distribution has half of it

    /** The machine that this process runs on. */
    static Machine here() {
        return new Machine(
                Path.of("/"), ProgramPath.ofThisProcess(), ownUid(), System.getProperty("user.name", "unknown"));
    }

    /** The same, seen from within a lab, where everybody is root: so it does not matter who asks. */
    static Machine inLab() {
        return new Machine(Path.of("/"), ProgramPath.ofThisProcess(), UNKNOWN, "");
    }

    private static int ownUid() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException e) {
            return UNKNOWN;
        }
    }

    boolean isRoot() {
        return uid == 0;
    }

    /** The file of an absolute name. */
    Path file(String absolute) {
        return root.resolve(absolute.substring(1));
    }

    boolean has(String absolute) {
        return Files.exists(file(absolute));
    }

    /** The lines of a file; none when it cannot be read. */
    List<String> lines(String absolute) {
        byte[] buffer = new byte[MOST_BYTES];
        // A sysctl gives all of its value to the first read and nothing to a second one (proc_dointvec() in the
        // kernel's sysctl.c), so the buffer must be large: Files.readAllBytes reads a file of no known size by one
        // byte.
        try (InputStream file = new FileInputStream(file(absolute).toFile())) {
            int length = file.readNBytes(buffer, 0, buffer.length);
            return new String(buffer, 0, length, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The first line of a file, or empty. */
    String value(String absolute) {
        return lines(absolute).stream().findFirst().orElse("").strip();
    }
}

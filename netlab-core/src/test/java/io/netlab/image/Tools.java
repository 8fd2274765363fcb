package io.netlab.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netlab.command.Program;
import io.netlab.command.ProgramResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Programs that know images without netlab: skopeo and umoci. */
final class Tools {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Tools() {}

    static void need(String program) {
        boolean isThere = List.of("/usr/bin/", "/usr/sbin/", "/bin/").stream()
                .anyMatch(directory -> Files.isExecutable(Path.of(directory + program)));
        assumeTrue(isThere, "needs the package " + program);
    }

    static String run(String... words) {
        ProgramResult result = Program.of(words).run("", PATIENCE);
        assertThat(result.exitCode()).as("%s: %s", String.join(" ", words), result.complaint()).isZero();
        return result.output();
    }

    static void copy(String from, String to) {
        need("skopeo");
        run("skopeo", "--insecure-policy", "--tmpdir", System.getProperty("java.io.tmpdir"), "copy", from, to);
    }

    /** What umoci unpacks of an image of an OCI layout. */
    static Path unpacked(String image, Path bundle) {
        need("umoci");
        run("umoci", "unpack", "--rootless", "--image", image, bundle.toString());
        return bundle.resolve("rootfs");
    }

    /** A line for each file: name, type and permissions, size (not of directories), time, owner, target. Not the number of
     * hard links: overlayfs goes on counting one that an upper layer has changed (overlayfs.rst, "nlink").  */
    static String tree(Path root) {
        return run("sh", "-c", "cd \"$0\" && find . -mindepth 1 "
                + "\\( -type d -printf '%p %M - %T@ %U:%G\\n' -o -printf '%p %M %s %T@ %U:%G %l\\n' \\) | LC_ALL=C sort",
                root.toString());
    }
}

package io.netlab.daemon;

import io.netlab.command.Program;
import io.netlab.container.Refusal;
import io.netlab.error.NetlabException;
import io.netlab.image.Image;
import io.netlab.image.ImageConfig;
import io.netlab.image.ImageId;
import io.netlab.image.ImageName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The image that every lab can make for itself: the machine's static busybox, with a link for each of its commands. */
final class BuiltInImages {
    private static final Path PLACE = Path.of("/run/netlab/images/busybox");
    private static final Path PROGRAM = Path.of("/usr/bin/busybox");

    private BuiltInImages() {}

    static Image find(String reference) {
        if (!ImageName.parse(reference).equals(ImageName.parse("busybox"))) {
            throw Refusal.ofEngine("No such image: " + reference);
        }
        try {
            if (!Files.exists(PLACE.resolve("bin/busybox"))) {
                make();
            }
        } catch (IOException refused) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "make the image busybox: " + refused, refused);
        }
        ImageConfig config = new ImageConfig(
                List.of(), List.of(), List.of("sh"), "", "", Set.of(), Set.of(), Map.of(), Optional.empty());
        ImageId id = ImageId.parse("sha256:" + "0".repeat(64));
        List<ImageName> names = List.of(ImageName.parse("busybox"));
        return new Image(id, names, config, List.of(PLACE), Map.of(), Instant.EPOCH, 0);
    }

    private static void make() throws IOException {
        List.of("bin", "etc", "tmp", "root", "var", "home", "proc", "sys", "dev")
                .forEach(BuiltInImages::directory);
        for (String name : new Program(List.of(PROGRAM.toString(), "--list"))
                .run("", Duration.ofSeconds(10))
                .output()
                .lines()
                .toList()) {
            if (!name.equals("busybox")) {
                Files.createSymbolicLink(PLACE.resolve("bin").resolve(name), Path.of("busybox"));
            }
        }
        Files.writeString(
                PLACE.resolve("etc/passwd"),
                "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n");
        Files.writeString(PLACE.resolve("etc/group"), "root:x:0:\nnobody:x:65534:\n");
        Files.copy(PROGRAM, PLACE.resolve("bin/busybox"));
    }

    private static void directory(String name) {
        try {
            Files.createDirectories(PLACE.resolve(name));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}

package io.netlab.image;

import io.netlab.command.Program;
import io.netlab.command.ProgramResult;
import io.netlab.error.NetlabException;
import io.netlab.image.tar.TarEntry;
import io.netlab.image.tar.TarEntry.Kind;
import io.netlab.image.tar.TarWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The image {@code busybox}: one program in the place of many, hard links to it named as they are. */
final class BusyboxImage implements BuiltIn.Recipe {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWD = """
            root:x:0:0:root:/root:/bin/sh
            daemon:x:1:1:daemon:/usr/sbin:/bin/false
            bin:x:2:2:bin:/bin:/bin/false
            www-data:x:33:33:www-data:/var/www:/bin/false
            nobody:x:65534:65534:nobody:/home:/bin/false
            """;
    private static final String GROUP = """
            root:x:0:
            daemon:x:1:
            bin:x:2:
            tty:x:5:
            www-data:x:33:
            nogroup:x:65534:
            """;

    @Override
    public ImageName name() {
        return new ImageName("busybox", ImageName.LATEST);
    }

    @Override
    public ImageConfig config() {
        return new ImageConfig(
                List.of(BuiltIn.PATH),
                List.of(),
                List.of("sh"),
                "",
                "",
                Set.of(),
                Set.of(),
                Map.of(),
                Optional.empty());
    }

    @Override
    public Instant created() {
        return Disk.attempt(
                "look at busybox", () -> Files.getLastModifiedTime(program()).toInstant());
    }

    @Override
    public String createdBy() {
        return "this machine's busybox";
    }

    private static Path program() {
        return Stream.of("/bin/busybox", "/usr/bin/busybox")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> lacking("there is no busybox on this machine"));
    }

    private static NetlabException lacking(String what) {
        return new NetlabException(
                NetlabException.Kind.MACHINE,
                "make the image busybox: " + what + "; install the package busybox-static");
    }

    @Override
    public void write(OutputStream archive) throws IOException {
        byte[] program = Files.readAllBytes(program());
        if (!ElfFile.isStatic(program)) {
            throw lacking(program() + " needs shared libraries, which the image has not");
        }
        TarWriter tar = new TarWriter(archive);
        directories(tar);
        long seconds = created().getEpochSecond();
        tar.file(file("bin/busybox", 0755, seconds), program);
        for (String applet : applets()) {
            tar.begin(TarEntry.of(Kind.HARD_LINK, "bin/" + applet, 0755).withTarget("bin/busybox"));
        }
        tar.begin(TarEntry.of(Kind.SYMBOLIC_LINK, "usr/bin/env", 0777).withTarget("../../bin/env"));
        tar.file(file("etc/passwd", 0644, seconds), PASSWD.getBytes(StandardCharsets.US_ASCII));
        tar.file(file("etc/group", 0644, seconds), GROUP.getBytes(StandardCharsets.US_ASCII));
        tar.end();
    }

    private static void directories(TarWriter tar) throws IOException {
        for (String directory : List.of(
                "bin",
                "dev",
                "etc",
                "home",
                "proc",
                "run",
                "sys",
                "usr",
                "usr/bin",
                "usr/sbin",
                "var",
                "var/spool",
                "var/www")) {
            tar.begin(TarEntry.of(Kind.DIRECTORY, directory + "/", 0755));
        }
        tar.begin(TarEntry.of(Kind.DIRECTORY, "root/", 0700));
        tar.begin(TarEntry.of(Kind.DIRECTORY, "tmp/", 01777));
    }

    private static TarEntry file(String name, int permissions, long seconds) {
        return new TarEntry(Kind.FILE, name, 0, permissions, 0, 0, seconds, 0, "", 0, Map.of(), List.of());
    }

    private static List<String> applets() {
        ProgramResult listed = Program.of(program().toString(), "--list").run("", PATIENCE);
        if (!listed.succeeded()) {
            throw lacking("busybox --list failed (" + listed.complaint() + ")");
        }
        return listed.output()
                .lines()
                .filter(name -> !name.equals("busybox"))
                .sorted()
                .toList();
    }
}

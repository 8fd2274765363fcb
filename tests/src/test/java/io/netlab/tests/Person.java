package io.netlab.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody who starts the program, in a home directory of their own that nobody else can look into. */
record Person(Identity identity, Path home) implements AutoCloseable {
    static Person as(Identity identity) {
        try {
            Path home = Files.createTempDirectory("netlab-home");
            identity.own(home);
            return new Person(identity, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An ordinary user, who has the least rights. */
    static Person ordinary() {
        return as(Identity.USER);
    }

    /** The program with these arguments; what it writes for itself goes below the home too. */
    Command netlab(String... arguments) {
        return program(
                Stream.concat(Stream.of(Installation.tree().resolve("netlab").toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /** Any program, with this person's rights, in their home. */
    Command program(String... words) {
        List<String> all =
                Stream.concat(identity.prefix().stream(), Stream.of(words)).toList();
        String place = home.toString();
        return new Command(
                all,
                home,
                Map.of("HOME", place, "XDG_RUNTIME_DIR", place, "TMPDIR", place, "LC_ALL", "C.UTF-8", "TERM", "xterm"));
    }

    /** Writes a file that only this person can read; returns its name. */
    String file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    String file(String name, byte[] content) {
        try {
            Path file = Files.write(home.resolve(name), content);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            identity.own(file);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(home.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all that is in the home, at any depth. */
    List<String> files() {
        try (Stream<Path> paths = Files.walk(home)) {
            return paths.skip(1).map(path -> home.relativize(path).toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Checkout.delete(home);
    }
}

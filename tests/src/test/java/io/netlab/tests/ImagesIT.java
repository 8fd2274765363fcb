package io.netlab.tests;

import static io.netlab.tests.Outcomes.assertExit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Images from outside: brought in by the launcher, seen in labs, and safe from them. */
class ImagesIT {
    private static final String CHANGES = "rm -rf /run/netlab/images/* 2>/dev/null; echo x >/run/netlab/images/index.json; "
            + "mount -o remount,bind,rw /run/netlab/images; umount /run/netlab/images; "
            + "touch /run/netlab/images/layers/*/fs/etc/motd; ls /run/netlab/images/layers";

    static Stream<Identity> identities() {
        return Identity.all();
    }

    /** A tree of files, as tar makes it. */
    private static void archive(Person person) {
        person.program("sh", "-c", "mkdir -p tree/etc && echo hello >tree/etc/motd && tar cf tree.tar -C tree .")
                .mustWork();
    }

    private static Command netlab(Person person, String... arguments) {
        return person.netlab(arguments).with(Map.of("XDG_CACHE_HOME", person.home() + "/cache"));
    }

    @ParameterizedTest
    @MethodSource("identities")
    void goesIntoTheStoreAndOutAgainAndIsSafeFromLabs(Identity identity) throws IOException {
        try (Person person = Person.as(identity)) {
            archive(person);
            String image = importedTree(person);

            Command.Outcome listed = netlab(person, "image", "ls").run();
            Command.Outcome saved = netlab(person, "image", "save", "-o", "web.tar", "web:1").run();
            Command.Outcome removed = netlab(person, "image", "rm", "web:1").run();
            Command.Outcome loaded = netlab(person, "image", "load", "web.tar").run();

            assertThat(listed.output()).containsPattern("web +1 +" + image.substring(7, 19));
            assertExit(saved, 0);
            assertThat(removed.output()).contains("Untagged: web:1", "Deleted: " + image);
            assertThat(loaded.output()).isEqualTo("Loaded image: web:1\n");
            assertLabsReadOnly(person, image);
        }
    }

    private static String importedTree(Person person) throws IOException {
        byte[] tree = Files.readAllBytes(person.home().resolve("tree.tar"));
        Command.Outcome imported = netlab(person, "image", "import", "-", "web:1").run(tree);
        assertExit(imported, 0);
        assertThat(imported.output()).startsWith("sha256:");
        return imported.output().strip();
    }

    private static void assertLabsReadOnly(Person person, String image) throws IOException {
        List<String> before = contents(person);

        Command.Outcome lab = netlab(person, "--keep-going", "-c", "docker images -q --no-trunc", "-c", "sh -c '" + CHANGES + "'")
                .run();

        assertThat(lab.output()).contains(image);
        assertThat(lab.errors()).contains("Read-only file system");
        assertThat(contents(person)).isEqualTo(before);
    }

    private static List<String> contents(Person person) {
        return List.of(new Command("sh", "-c", "find \"$0\" -printf '%p %M %s %T@ %U %l\\n' | sort", cache(person))
                .mustWork()
                .split("\n"));
    }

    private static String cache(Person person) {
        return person.home().resolve("cache").toString();
    }

    @ParameterizedTest
    @MethodSource("identities")
    void refusesAnArchiveThatIsNoneAndKeepsNothing(Identity identity) {
        try (Person person = Person.as(identity)) {
            person.file("bad.tar", "this is no archive".repeat(100));

            Command.Outcome refused = netlab(person, "image", "load", "bad.tar").run();

            assertExit(refused, 1);
            assertThat(refused.errors()).contains("Error response from daemon: read the archive of images: ");
            assertThat(netlab(person, "image", "ls").run().output().lines()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("identities")
    void pullsWhatSkopeoReads(Identity identity) throws IOException {
        try (Person person = Person.as(identity)) {
            archive(person);
            importedTree(person);
            netlab(person, "image", "save", "-o", "web.tar", "web:1").mustWork();
            netlab(person, "image", "rm", "web:1").mustWork();
            Path archive = person.home().resolve("web.tar");

            Command.Outcome pulled = netlab(person, "pull", "docker-archive:" + archive, "team/web:2").run();

            assertExit(pulled, 0);
            assertThat(pulled.output()).isEqualTo("Loaded image: team/web:2\n");
            assertThat(netlab(person, "image", "history", "team/web:2").run().output()).contains("Imported from -");
        }
    }
}

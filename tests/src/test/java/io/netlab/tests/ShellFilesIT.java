package io.netlab.tests;

import static io.netlab.tests.Outcomes.assertExit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shell reads and writes outside of its sealed lab, and what it never does. */
@ParameterizedClass
@MethodSource("identities")
class ShellFilesIT {
    private static final String BUILD = "ip netns add ns1";

    private final Person person;

    ShellFilesIT(Identity identity) {
        person = Person.as(identity);
    }

    static Stream<Identity> identities() {
        return Identity.all();
    }

    @AfterEach
    void removeHome() {
        person.close();
    }

    private Command.Outcome lines(String... lines) {
        return person.netlab(
                        Stream.of(lines).flatMap(line -> Stream.of("-c", line)).toArray(String[]::new))
                .run();
    }

    @Test
    void savesAScenarioThatCanBeRun() {
        assertExit(lines(BUILD, "save mine.yaml"), 0);

        assertThat(person.read("mine.yaml")).startsWith("# written by netlab\n").contains("ns1");
        assertExit(person.netlab("run", "mine.yaml").run(), 0);
        assertExit(lines("run mine.yaml", "enter ns1"), 0);
    }

    @Test
    void writesAScript() {
        assertExit(lines(BUILD, "export sh mine.sh"), 0);

        assertThat(person.read("mine.sh"))
                .startsWith("#!/bin/sh\n# written by netlab\n")
                .contains("ip netns add ns1");
    }

    @Test
    void writesAgainWhatItWrote() {
        lines(BUILD, "save mine.yaml");

        assertExit(lines("ip netns add other", "save mine.yaml"), 0);

        assertThat(person.read("mine.yaml")).contains("other").doesNotContain("ns1");
    }

    @Test
    void neverReplacesAFileOfThePersons() {
        person.file("mine.yaml", "mine\n");

        Command.Outcome outcome = lines(BUILD, "save mine.yaml");

        assertExit(outcome, 1);
        assertThat(outcome.errors()).contains("netlab did not write it");
        assertThat(person.read("mine.yaml")).isEqualTo("mine\n");
    }

    @ParameterizedTest
    @CsvSource({
        "../up.yaml",
        "a/../../up.yaml",
        "/tmp/up.yaml",
        ".hidden.yaml",
        ".ssh/x.yaml",
        "sub/.hidden.yaml",
        "nowhere/x.yaml",
        "out/x.yaml",
        "link.yaml",
        "Makefile",
        "x.py",
        "''",
    })
    void refusesEveryOtherPlace(String path) throws IOException {
        Path out = Files.createTempDirectory("netlab-out");
        try {
            person.identity().own(out);
            Files.createSymbolicLink(person.home().resolve("out"), out);
            Files.createSymbolicLink(person.home().resolve("link.yaml"), out.resolve("target.yaml"));
            Files.createDirectory(person.home().resolve("sub"));
            person.identity().own(person.home().resolve("sub"));
            var before = person.files();

            Command.Outcome outcome = lines(BUILD, "save " + (path.isEmpty() ? "''" : path));

            assertExit(outcome, 1);
            assertThat(person.files()).isEqualTo(before);
            assertThat(out).isEmptyDirectory();
        } finally {
            Checkout.delete(out);
        }
    }

    @Test
    void readsOnlyScenarios() {
        person.file("secret.txt", "secret\n");
        person.file(".hidden.yaml", "netlab: 1\n");

        Command.Outcome text = lines("run ./secret.txt");
        Command.Outcome hidden = lines("run .hidden.yaml");

        assertExit(text, 1);
        assertExit(hidden, 1);
        assertThat(text.errors()).doesNotContain("secret\n").contains("only scenarios");
    }

    @Test
    void keepsOutOfEverythingWhenItIsSealed() {
        person.file("mine.yaml", TwoNodes.checked());

        Command.Outcome write =
                person.netlab("--sealed", "-c", BUILD, "-c", "save other.yaml").run();
        Command.Outcome read = person.netlab("--sealed", "-c", "run mine.yaml").run();

        assertExit(write, 1);
        assertExit(read, 1);
        assertThat(write.errors()).contains("--sealed");
        assertThat(person.files()).containsExactly("mine.yaml");
    }

    @Test
    void believesNothingThatComesOutOfTheLab() throws IOException {
        person.file("victim.yaml", "mine\n");
        String forged =
                "!for pid in /proc/[0-9]*; do for verb in 'write victim.yaml' 'write ../x.yaml' 'write .profile'"
                        + " 'read .ssh/id' 'nonsense' 'remember x'; do"
                        + " echo \"$verb\" >$pid/fd/4; done; done 2>/dev/null; true";

        lines(BUILD, forged);

        assertThat(person.read("victim.yaml")).isEqualTo("mine\n");
        assertThat(person.files()).allMatch(file -> file.equals("victim.yaml") || file.startsWith(".local"));
        assertThat(person.home().resolveSibling("x.yaml")).doesNotExist();
    }
}

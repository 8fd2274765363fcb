package io.netlab.tests;

import static io.netlab.tests.Outcomes.assertExit;
import static io.netlab.tests.Outcomes.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wrong file and every wrong word gets a message of its own, exit code 2, and nothing is built. */
class BadInputIT {
    private final Person person = Person.ordinary();

    @AfterEach
    void removeHome() {
        person.close();
    }

    static Stream<BadFile> badFiles() {
        return BadFile.all();
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void tellsWhatIsWrongInAFileAndWhere(BadFile file) {
        person.file("bad.yaml", file.content());

        Command.Outcome run = person.netlab("run", "bad.yaml").run();

        assertRefused(run, file.says().toArray(String[]::new));
        assertThat(run.errors()).contains("nothing was built (exit 2)");
        assertThat(person.files()).containsExactly("bad.yaml");
    }

    @Test
    void tellsAllMistakesOfAFileAtOnce() {
        person.file("bad.yaml", TwoNodes.and("checks: [{ ping: c, from: a }, { ping: a, from: d }]\n"));

        Command.Outcome run = person.netlab("run", "bad.yaml").run();

        assertRefused(run, "2 problems", "\"c\" is not declared", "\"d\" is not declared");
    }

    @Test
    void refusesABadFileForAKeptLabAsWell() {
        person.file("bad.yaml", "netlab: 2\n");

        Command.Outcome up = person.netlab("up", "bad.yaml").run();

        assertRefused(up, "bad.yaml:1:9");
        assertThat(person.files()).containsExactly("bad.yaml");
    }

    @Test
    void tellsThatADirectoryIsNoScenario() {
        assertRefused(person.netlab("run", "/etc").run(), "/etc", "this is a directory");
    }

    static Stream<List<String>> badWords() {
        return Stream.of(
                words("run", "nosuch.yaml", "->", "nosuch.yaml", "no such file"),
                words("run", "dcoker0", "->", "there is no such scenario", "did you mean \"docker0\"?"),
                words("run", "xyzzy", "->", "there is no such scenario", "there are: ", "docker0"),
                words("run", "->", "Missing required parameter", "See netlab run --help"),
                words("graph", "->", "Missing required parameter"),
                words("graph", "star", "snat", "->", "too many words: \"snat\""),
                words("rnu", "docker0", "->", "there is no command \"rnu\"", "did you mean \"run\"?"),
                words("run", "--verbos", "docker0", "->", "unknown option --verbos", "did you mean \"--verbose\"?"),
                words("run", "star", "--set", "nodes=many", "->", "nodes is \"many\"", "not a whole number"),
                words("run", "star", "--set", "nodes=5000", "->", "nodes is 5000", "outside 1 to 1000"),
                words("run", "star", "--set", "noddes=5", "->", "did you mean \"nodes\"?"),
                words("run", "star", "--set", "nodes", "->", "NAME=VALUE"),
                words("run", "docker0", "--report", "xml", "->", "text, json or junit", "not \"xml\""),
                words("graph", "docker0", "--format", "png", "->", "text, svg, dot, mermaid or json", "\"png\""),
                words("export", "docker0", "->", "--to is missing", "sh, yaml, dot, mermaid, svg or json"),
                words("export", "docker0", "--to", "png", "->", "not \"png\""),
                words("verify", "nosuchlab", "->", "there is no kept lab \"nosuchlab\""),
                words("down", "nosuchlab", "->", "there is no kept lab \"nosuchlab\""),
                words("exec", "nosuchlab", "--", "true", "->", "there is no kept lab \"nosuchlab\""),
                words("up", "docker0", "--name", "no/lab", "->", "cannot be the name of a lab"));
    }

    @ParameterizedTest
    @MethodSource("badWords")
    void tellsWhatIsWrongWithTheCommandLine(List<String> words) {
        int arrow = words.indexOf("->");

        Command.Outcome outcome =
                person.netlab(words.subList(0, arrow).toArray(String[]::new)).run();

        assertRefused(outcome, words.subList(arrow + 1, words.size()).toArray(String[]::new));
        assertThat(person.files()).isEmpty();
    }

    @Test
    void givesTheKernelsOwnWordsWhenItRefusesWhatIsDeclared() {
        person.file("refused.yaml", TwoNodes.refused());

        Command.Outcome run = person.netlab("run", "refused.yaml").run();

        assertExit(run, 4);
        assertThat(run.output().replaceAll("\\s+", " "))
                .contains("add address fd00::1/64 to eth0 in a: RTM_NEWADDR failed with EINVAL (Invalid argument)")
                .contains("remove nothing left");
    }

    @Test
    void givesTheKernelsOwnWordsWhenItRefusesAStep() {
        String line = "  - run: ip link add v0 type veth peer name v1\n";
        person.file("refused.yaml", TwoNodes.and("steps:\n" + line + line));

        Command.Outcome run = person.netlab("run", "refused.yaml").run();

        assertExit(run, 1);
        assertThat(run.output().replaceAll("\\s+", " "))
                .contains("create veth pair v0 in host and v1 in host: RTM_NEWLINK failed with EEXIST (File exists)")
                .contains("refused.yaml:16:5")
                .contains("remove nothing left");
    }

    @Test
    void keepsNoLabThatTheKernelRefused() {
        person.file("refused.yaml", TwoNodes.refused());

        Command.Outcome up = person.netlab("up", "refused.yaml").run();

        assertExit(up, 4);
        assertThat(person.netlab("ls", "--json").mustWork()).isEqualTo("[]\n");
        assertThat(person.files()).containsExactly("refused.yaml");
    }

    static Stream<Identity> identities() {
        return Identity.all();
    }

    @ParameterizedTest
    @MethodSource("identities")
    void readsAFileThatOnlyItsOwnerCanRead(Identity identity) throws IOException {
        try (Person owner = Person.as(identity)) {
            owner.file("private.yaml", TwoNodes.checked());

            Command.Outcome run = owner.netlab("run", "private.yaml").run();

            assertExit(run, 0);
            assertThat(Files.getPosixFilePermissions(owner.home())).hasSize(3);
        }
    }

    private static List<String> words(String... words) {
        return Arrays.asList(words);
    }
}

package io.netlab.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the runtime is told, beside what a real engine, Debian's docker.io 20.10.24, tells its own (record.sh). */
class BundleTest {
    private static final String ID = "0123456789abcdef".repeat(4);

    @TempDir
    private Path directory;

    private JsonNode engines;

    @BeforeEach
    void readWhatTheEngineTold() throws IOException {
        try (InputStream file = BundleTest.class.getResourceAsStream("/docker/containers/config.json")) {
            engines = new JsonMapper().readTree(Objects.requireNonNull(file).readAllBytes());
        }
    }

    private JsonNode written(ContainerConfig.Policy policy) throws IOException {
        ContainerConfig config = new ContainerConfig(
                ID,
                Instant.EPOCH,
                "BRIEF",
                new ContainerConfig.ImageUse("busybox", "sha256:0", List.of(), Map.of()),
                new ContainerConfig.Execution(
                        List.of("/bin/sleep", "1000"), List.of("A=b"), "", "", false, false, false),
                new ContainerConfig.Networking(
                        "bridge", Optional.empty(), List.of(), false, List.of(), List.of(), List.of(), List.of()),
                List.of(),
                ContainerConfig.Limits.NONE,
                policy,
                Map.of());
        Container container = new Container(directory, config);
        Files.createDirectories(container.root());
        Launch.prepare(container, Cgroups.none(), Optional.of("/run/netns/box"));
        return new JsonMapper().readTree(Files.readString(directory.resolve("config.json")));
    }

    private static ContainerConfig.Policy policy(String... added) {
        return new ContainerConfig.Policy(false, "no", "SIGTERM", false, false, List.of(added), List.of());
    }

    private JsonNode written() throws IOException {
        program();
        return written(policy());
    }

    private void program() throws IOException {
        Path sleep = directory.resolve("root/bin/sleep");
        Files.createDirectories(sleep.getParent());
        assertThat(Files.createFile(sleep).toFile().setExecutable(true)).isTrue();
    }

    private static Set<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void givesTheCapabilitiesOfTheEngine() throws IOException {
        JsonNode own = written().at("/process/capabilities");

        for (String set : List.of("bounding", "effective", "permitted")) {
            assertThat(words(own.get(set)))
                    .isEqualTo(words(engines.at("/process/capabilities").get(set)));
        }
        assertThat(own.has("inheritable") || own.has("ambient")).isFalse();
    }

    @Test
    void masksAndProtectsWhatTheEngineDoes() throws IOException {
        JsonNode own = written().get("linux");

        assertThat(own.get("maskedPaths")).isEqualTo(engines.at("/linux/maskedPaths"));
        assertThat(own.get("readonlyPaths")).isEqualTo(engines.at("/linux/readonlyPaths"));
    }

    @Test
    void allowsTheSystemCallsThatTheEngineAllows() throws IOException {
        JsonNode own = written().at("/linux/seccomp");

        assertThat(allowed(own)).isEqualTo(allowed(engines.at("/linux/seccomp")));
        assertThat(own.get("defaultAction").asString()).isEqualTo("SCMP_ACT_ERRNO");
    }

    private static Set<String> allowed(JsonNode filter) {
        return StreamSupport.stream(filter.get("syscalls").spliterator(), false)
                .filter(rule -> rule.get("action").asString().equals("SCMP_ACT_ALLOW"))
                .flatMap(rule -> words(rule.get("names")).stream()
                        .map(name ->
                                name + (rule.has("args") && !rule.get("args").isNull() ? argument(rule) : "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String argument(JsonNode rule) {
        JsonNode first = rule.get("args").get(0);
        return " " + first.get("op").asString() + " " + first.get("value").asLong();
    }

    @Test
    void mountsWhatTheEngineMounts() throws IOException {
        Set<String> expected = mounts(engines.get("mounts"));
        expected.removeIf(mount -> mount.startsWith("/sys/fs/cgroup ")); // there are no groups in this test

        assertThat(mounts(written().get("mounts")))
                .usingElementComparator(
                        (one, other) -> one.replace(" gid=5", "").compareTo(other.replace(" gid=5", "")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Set<String> mounts(JsonNode mounts) {
        return StreamSupport.stream(mounts.spliterator(), false)
                .map(mount -> mount.get("destination").asString() + " "
                        + mount.get("type").asString() + " " + String.join(" ", words(mount.get("options"))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void startsTheProcessAsTheEngineDoes() throws IOException {
        JsonNode own = written().get("process");
        JsonNode theirs = engines.get("process");

        assertThat(own.get("env")).isEqualTo(theirs.get("env"));
        assertThat(own.get("args")).isEqualTo(theirs.get("args"));
        assertThat(own.get("cwd")).isEqualTo(theirs.get("cwd"));
        assertThat(own.get("user")).isEqualTo(theirs.get("user"));
    }

    @Test
    void opensWhatACapabilityOpens() throws IOException {
        program();
        JsonNode own = written(policy("SYS_ADMIN"));

        assertThat(words(own.at("/process/capabilities/bounding"))).contains("CAP_SYS_ADMIN");
        assertThat(allowed(own.at("/linux/seccomp"))).contains("mount", "clone");
    }
}

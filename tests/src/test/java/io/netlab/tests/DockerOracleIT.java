package io.netlab.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A real engine is started, in namespaces of its own, in many configurations, and netlab makes the same of the scenario
 * that says the same: links, addresses, routes, settings, rules and listening sockets are equal. Names of veth and of
 * bridges, Ethernet addresses of bridges and counters are drawn at random, and are left out.
 *
 * <p>Debian's {@code docker.io} is found on the PATH, or unpacked under the directory that NETLAB_DOCKER names. Its
 * answers are kept beside the cases for tests that need no engine; {@code -Dgolden=write} writes them anew.
 */
class DockerOracleIT {
    private static final Path FILES = Checkout.root().resolve("netlab-core/src/test/resources/docker");
    private static final String LAB = "oracle" + ProcessHandle.current().pid();
    private static final String UNPACKED = System.getenv().getOrDefault("NETLAB_DOCKER", "");
    private static final String PATH =
            (UNPACKED.isEmpty() ? "" : UNPACKED + "/usr/sbin:" + UNPACKED + "/usr/bin:") + System.getenv("PATH");
    private static final int CANNOT_START = 77;

    private final Person person = Person.as(Identity.ROOT);

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve("cases"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList().stream();
        }
    }

    @BeforeAll
    static void findAnEngine() {
        assumeTrue(Identity.runsAsRoot(), "a real engine needs root");
        for (String program : List.of("dockerd", "docker", "containerd", "docker-proxy", "busybox", "ss")) {
            boolean isThere = Stream.of(PATH.split(":", -1))
                    .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
            assumeTrue(
                    isThere, "a real engine needs " + program + ": apt-get install docker.io busybox-static iproute2");
        }
    }

    @AfterEach
    void end() {
        person.netlab("down", LAB).run();
        person.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void makesWhatARealEngineMakes(String name) throws IOException {
        List<String> lines = Files.readAllLines(FILES.resolve("cases/" + name + ".yaml"));
        boolean listens = !lines.contains("engine: { userland-proxy: no }");

        String made = engine(lines, listens);

        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(FILES.resolve("recorded/" + name + ".txt"), made);
        }
        assertThat(netlab(lines, made, listens)).isEqualTo(made);
    }

    /** An engine without proxies holds published ports itself, and nobody listens in its place. */
    private static String engine(List<String> lines, boolean listens) {
        List<String> words =
                new ArrayList<>(List.of("unshare", "--net", "--mount", "--pid", "--ipc", "--uts", "--fork"));
        words.addAll(List.of("--kill-child", "sh", FILES.resolve("engine.sh").toString()));
        words.add(FILES.resolve("state.sh").toString());
        words.add(listens ? "listening" : "quiet");
        said("# dockerd ", lines).forEach(options -> words.addAll(List.of(options.split(" ", -1))));
        String commands = String.join(
                "\n", said("# docker ", lines).map(line -> "docker " + line).toList());
        Command.Outcome outcome = new Command(words.toArray(String[]::new))
                .with(Map.of("PATH", PATH))
                .run(commands + "\n");
        assumeTrue(outcome.exitCode() != CANNOT_START, "a real engine does not start here: " + outcome.errors());
        assertThat(outcome.exitCode()).as(outcome.all()).isZero();
        return withoutForgotten(outcome.output(), lines);
    }

    /** An engine that takes a container out of a network may leave its address among the container's hosts. */
    private static String withoutForgotten(String made, List<String> lines) {
        List<String> forgotten = said("# forgets ", lines).toList();
        return made.lines()
                .filter(line -> !forgotten.contains(line))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static Stream<String> said(String beginning, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()));
    }

    /** What netlab made, in the nodes that the engine's answer speaks of, in the same words. */
    private String netlab(List<String> lines, String made, boolean listens) throws IOException {
        String script = Files.readString(FILES.resolve("state.sh"));
        person.file("case.yaml", String.join("\n", lines) + "\n");
        person.netlab("up", "case.yaml", "--name", LAB).mustWork();
        StringBuilder state = new StringBuilder();
        for (String node : made.lines()
                .filter(line -> line.startsWith("node "))
                .map(line -> line.substring(5))
                .toList()) {
            List<String> words = new ArrayList<>(List.of("exec", LAB, node, "--", "sh", "-s"));
            words.addAll(node.equals("host") ? List.of("rules", listens ? "listening" : "quiet") : List.of("bare"));
            Command.Outcome outcome =
                    person.netlab(words.toArray(String[]::new)).run(script);
            assertThat(outcome.exitCode()).as(outcome.all()).isZero();
            state.append("node ").append(node).append('\n').append(outcome.output());
        }
        return state.toString();
    }
}

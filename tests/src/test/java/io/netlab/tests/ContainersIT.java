package io.netlab.tests;

import static io.netlab.tests.Outcomes.assertExit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Containers in a sealed lab, made by the {@code docker} lines of the shell, as root and as an ordinary user. */
@ParameterizedClass
@MethodSource("identities")
class ContainersIT {
    private static final Path SCENARIOS = Checkout.root().resolve("scenarios/containers");

    private final Person person;

    ContainersIT(Identity identity) {
        person = Person.as(identity);
    }

    static Stream<Identity> identities() {
        return Identity.all();
    }

    @BeforeEach
    void needsARuntime() {
        for (Path program : List.of(Path.of("/usr/sbin/runc"), Path.of("/usr/bin/busybox"))) {
            assumeTrue(
                    Files.isExecutable(program),
                    "containers need " + program + ": apt-get install runc busybox-static");
        }
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
    void runsAContainerOnDocker0() {
        Command.Outcome outcome = lines(
                "docker run -d --name box busybox sleep 1000",
                "docker inspect -f 'address {{.NetworkSettings.IPAddress}}' box",
                "docker exec box id",
                "docker exec box grep -E '^(Cap(Prm|Eff|Bnd)|Seccomp):' /proc/self/status",
                "ping -c 1 172.17.0.2",
                "docker stop -t 0 box",
                "docker ps -a",
                "docker rm box");

        assertExit(outcome, 0);
        assertThat(outcome.output())
                .contains("address 172.17.0.2", "uid=0(root)", "1 received", "Exited (137)")
                .contains("CapPrm:\t00000000a80425fb", "CapEff:\t00000000a80425fb", "CapBnd:\t00000000a80425fb")
                .contains("Seccomp:\t2");
    }

    @Test
    void endsAsTheContainerDoes() {
        assertThat(lines("docker run --rm busybox sh -c 'echo said; exit 7'").output())
                .isEqualTo("said\n");
        assertThat(lines("docker run busybox nosuch").errors())
                .contains("exec: \"nosuch\": executable file not found in $PATH");
        assertThat(lines("docker run busybox /etc").errors()).contains("exec: \"/etc\": permission denied");
        assertThat(lines("docker run nosuchimage true").errors()).contains("nosuchimage");
    }

    /** Only root's labs have control groups to give, and only where the machine has those of version 1. */
    private boolean canRun(Path scenario) {
        boolean needsGroups = scenario.getFileName().toString().equals("cgroup-limits.yaml");
        return !needsGroups
                || (person.identity() == Identity.ROOT && Files.isDirectory(Path.of("/sys/fs/cgroup/memory")));
    }

    @Test
    void runsEveryScenario() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            for (Path file : files.filter(this::canRun).sorted().toList()) {
                assertExit(
                        person.netlab("run", file.toAbsolutePath().toString()).run(), 0);
            }
        }
    }
}

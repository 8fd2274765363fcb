package io.netlab.report;

import io.netlab.check.Check;
import io.netlab.check.CheckResult;
import io.netlab.check.Claim;
import io.netlab.check.Outcome;
import io.netlab.error.Position;
import io.netlab.graph.Networks;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.report.RunReport.Build;
import io.netlab.report.RunReport.Checked;
import io.netlab.report.RunReport.Done;
import io.netlab.report.RunReport.Entry;
import io.netlab.report.RunReport.Failure;
import io.netlab.report.RunReport.Removal;
import io.netlab.topology.NodeName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Runs that the reports are tried on. */
final class Runs {
    static final String TITLE = "two containers on the docker0 bridge";

    private Runs() {}

    static RunReport docker0() {
        return docker0(List.of(
                ping("box01", "172.17.0.3", 60),
                ping("box02", "172.17.0.2", 40),
                ping("box01", "172.17.0.1", 30),
                state("veth32a267d is a port of docker0", true)));
    }

    static RunReport docker0(List<Checked> checks) {
        return run("docker0", TITLE, List.of(), checks, List.of());
    }

    static RunReport star(int size) {
        List<Checked> checks = IntStream.rangeClosed(1, size)
                .mapToObj(i -> ping("ns" + i, "10.0.0.1", 20 + i))
                .toList();
        return new RunReport(
                "star",
                "a star of " + size + " namespaces",
                "star",
                "77b0",
                "",
                Instant.EPOCH,
                new Build(BuildSummary.of(Networks.star(size)), 4 * size, Duration.ofMillis(95)),
                List.of(),
                checks,
                new Removal(List.of(), Duration.ofMillis(40)),
                List.of(),
                Duration.ofMillis(210));
    }

    /** A run in which something of each kind went wrong. */
    static RunReport failed() {
        List<Entry> steps = List.of(
                step("ip link set eth0 up", ""),
                step(
                        "ip link add veth0 type veth peer name veth1",
                        "RTNETLINK answers: File exists\nasked once before"),
                negativePing());
        List<Checked> checks = List.of(failedPing(), ping("box02", "172.17.0.2", 40), failedState());
        return run("docker0", TITLE, steps, checks, List.of());
    }

    /** Everything that people and kernels can write is as nasty as can be. */
    static RunReport hostile() {
        String nasty = "\033[31m\u0000<b>&\u009b\u202e\ud800 ]]>";
        Failure failure = new Failure(nasty, 4);
        return run("docker0", nasty, List.of(step(nasty, nasty)), List.of(state(nasty, false)), List.of(failure));
    }

    static RunReport leftover() {
        RunReport run = docker0();
        return new RunReport(
                run.scenario(),
                run.title(),
                run.typed(),
                run.lab(),
                run.note(),
                run.started(),
                run.build(),
                run.steps(),
                run.checks(),
                new Removal(List.of("namespace box01", "interface docker0"), Duration.ofMillis(4)),
                run.failures(),
                run.total());
    }

    static RunReport refused() {
        Failure failure = new Failure(
                "create veth pair veth0/veth1 in namespace web: RTM_NEWLINK failed with EEXIST (File exists)", 4);
        return run("docker0", TITLE, List.of(), List.of(), List.of(failure));
    }

    static RunReport run(String name, String title, List<Entry> steps, List<Checked> checks, List<Failure> failures) {
        return new RunReport(
                name,
                title,
                name,
                "3f2a",
                "no root needed",
                Instant.parse("2026-01-02T03:04:05.678Z"),
                new Build(BuildSummary.of(Networks.docker0()), 14, Duration.ofMillis(9)),
                steps,
                checks,
                new Removal(List.of(), Duration.ofMillis(4)),
                failures,
                Duration.ofMillis(31));
    }

    static Checked ping(String node, String to, long micros) {
        CheckResult result = new CheckResult(
                check(pingClaim(node, to), node + " pings " + to, Outcome.REPLY),
                true,
                "ICMP echo from " + node + " to " + to,
                "reply",
                List.of(),
                Duration.ofNanos(micros * 1000));
        return new Checked(at(12), result);
    }

    static Checked failedPing() {
        return failedPing("no reply in 1.0 s");
    }

    static Checked failedPing(String seen) {
        CheckResult result = new CheckResult(
                check(pingClaim("box01", "172.17.0.3"), "box01 pings 172.17.0.3", Outcome.REPLY),
                false,
                "ICMP echo from box01 (172.17.0.2) to 172.17.0.3, 3 sent",
                seen,
                List.of(
                        "link eth0@box02: flags BROADCAST,MULTICAST, not UP",
                        "docker0 port vethb5b1c9d: no carrier, and therefore no frame that the bridge sends there arrives"),
                Duration.ofSeconds(1));
        return new Checked(at(31), result);
    }

    static Checked negativePing() {
        CheckResult result = new CheckResult(
                check(pingClaim("box01", "203.0.113.8"), "box01 cannot ping 203.0.113.8", Outcome.NETWORK_UNREACHABLE),
                true,
                "ICMP echo from box01 to 203.0.113.8",
                "network unreachable, as expected",
                List.of(),
                Duration.ofMillis(1));
        return new Checked(at(33), result);
    }

    static Checked state(String title, boolean passed) {
        Claim claim = new Claim.PortOf(NodeName.HOST, InterfaceName.of("docker0"), InterfaceName.of("veth32a267d"));
        CheckResult result = new CheckResult(
                check(claim, title, Outcome.REPLY),
                passed,
                "the master of veth32a267d",
                "none",
                List.of(),
                Duration.ZERO);
        return new Checked(at(35), result);
    }

    /** A state that should not hold, and does. */
    static Checked failedState() {
        Claim claim = new Claim.PortOf(NodeName.HOST, InterfaceName.of("docker0"), InterfaceName.of("veth32a267d"));
        CheckResult result = new CheckResult(
                check(claim, "veth32a267d is no port of docker0", Outcome.NO_REPLY),
                false,
                "the master of veth32a267d",
                "docker0",
                List.of(),
                Duration.ofMillis(1));
        return new Checked(at(36), result);
    }

    static Done step(String line, String fault) {
        return new Done(at(20), NodeName.HOST, line, fault, Duration.ofMillis(2));
    }

    private static Claim pingClaim(String node, String to) {
        return new Claim.Ping(NodeName.of(node), IpAddress.parse(to), 56, false);
    }

    private static Check check(Claim claim, String title, Outcome expected) {
        return new Check(title, claim, expected, Duration.ofSeconds(1));
    }

    private static Position at(int line) {
        return new Position("docker0.yaml", line, 5, 4);
    }
}

package io.netlab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.IpAddress;
import io.netlab.probe.TestNet;
import io.netlab.sys.Syscalls;
import io.netlab.text.Page;
import io.netlab.topology.NodeName;
import io.netlab.trace.Errand.Purpose;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packets of all kinds through one network: two boxes on a bridge, a host that forwards and translates, a server outside, a
 * second one behind it. What a trace tells is held against a tcpdump on every link and the counters of the rules.
 */
class TraceIT {
    private static final List<String> NODES = List.of("box01", "box02", "host1", "outside", "far");
    private static final Duration ANSWERED = Duration.ofSeconds(30);
    private static final Duration SILENT = Duration.ofMillis(120);
    private static final Pattern RULE = Pattern.compile("(\\S+) rule (\\d+)  .*");

    private final TestNet net = new TestNet();
    private final List<Seen> walks = new ArrayList<>();

    @TempDir
    Path directory;

    /** A walk with the time in which it was made. */
    private record Seen(String what, Walk walk, long from, long to) {}

    @BeforeEach
    void build() {
        net.node("host1");
        net.ip("-n host1 link add docker0 type bridge");
        net.plug("host1", "docker0", "172.17.0.1/16");
        box("box01", "veth1", "172.17.0.2");
        box("box02", "veth2", "172.17.0.3");
        net.cable("host1", "203.0.113.10/24", "outside", "203.0.113.8/24");
        net.cable("outside", "198.51.100.1/24", "far", "198.51.100.9/24");
        net.ip("-n far route add default via 198.51.100.1");
        net.ip("-n host1 route add 198.51.100.0/24 via 203.0.113.8");
        net.ip("-n host1 route add unreachable 192.0.2.0/24");
        net.node("host1").setSysctl("net.ipv4.ip_forward", "1");
        net.node("outside").setSysctl("net.ipv4.ip_forward", "1");
        iptables("-t nat -A POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE");
        iptables("-t nat -A POSTROUTING -s 172.17.0.3/32 -d 172.17.0.3/32 -p tcp -m tcp --dport 80 -j MASQUERADE");
        iptables("-t nat -A PREROUTING -p tcp -m tcp --dport 8080 -j DNAT --to-destination 172.17.0.3:80");
        iptables("-t nat -A PREROUTING -p udp -m udp --dport 5300 -j DNAT --to-destination 172.17.0.2:53");
        iptables("-N USER");
        iptables("-A USER -j RETURN");
        iptables("-A FORWARD -j USER");
        iptables("-A FORWARD -i docker0 -j ACCEPT");
        iptables("-A FORWARD -m conntrack --ctstate RELATED,ESTABLISHED,DNAT -j ACCEPT");
        iptables("-P FORWARD DROP");
        net.ip("-n host1 link set veth2 type bridge_slave hairpin on");
    }

    private void box(String name, String port, String address) {
        net.node(name);
        net.ip("link add eth0 netns " + name + " type veth peer name " + port + " netns host1");
        net.plug(name, "eth0", address + "/16");
        net.ip("-n host1 link set " + port + " master docker0 up");
        net.ip("-n " + name + " route add default via 172.17.0.1");
        net.node("host1").setSysctl("net.bridge.bridge-nf-call-iptables", "0");
    }

    private void iptables(String words) {
        net.in("host1", "iptables " + words);
    }

    @AfterEach
    void remove() {
        net.close();
    }

    @Test
    void agreesWithTcpdumpOnEveryLinkAndWithTheCountersOfTheRules() throws IOException {
        try (Tcpdump tcpdump = new Tcpdump(directory)) {
            for (Map.Entry<String, List<String>> node : links().entrySet()) {
                for (String link : node.getValue()) {
                    tcpdump.listen(node.getKey(), link);
                }
            }
            delivered();
            translated();
            dropped();
            refused();

            assertThat(walks).hasSizeGreaterThanOrEqualTo(50);
            compare(tcpdump.stop());
        }
        assertThat(net.in("host1", "nft list tables")).doesNotContain("netlab");
    }

    private Map<String, List<String>> links() {
        Map<String, List<String>> links = new LinkedHashMap<>();
        for (String node : NODES) {
            links.put(
                    node,
                    net.node(node).routes().links().stream()
                            .map(link -> link.name())
                            .toList());
        }
        return links;
    }

    private void delivered() {
        for (Purpose purpose : Purpose.values()) {
            answered("box01", "127.0.0.1", purpose, 81);
            answered("box01", "172.17.0.2", purpose, 81);
            answered("host1", "172.17.0.1", purpose, 81);
            answered("box01", "172.17.0.3", purpose, 81);
            answered("box02", "172.17.0.2", purpose, 81);
            answered("box01", "172.17.0.1", purpose, 81);
            answered("host1", "172.17.0.3", purpose, 81);
            answered("outside", "203.0.113.10", purpose, 81);
            answered("far", "203.0.113.8", purpose, 81);
        }
    }

    private void translated() {
        for (Purpose purpose : Purpose.values()) {
            contains(answered("box01", "203.0.113.8", purpose, 81), "becomes 203.0.113.10");
            contains(answered("box02", "198.51.100.9", purpose, 81), "becomes 203.0.113.10");
        }
        contains(answered("outside", "203.0.113.10", Purpose.TCP, 8080), "becomes 172.17.0.3:80");
        contains(answered("outside", "203.0.113.10", Purpose.UDP, 5300), "becomes 172.17.0.2:53");
        Walk direct = silent(errand("box01", "203.0.113.10", Purpose.TCP, 8080));
        contains(direct, "becomes 172.17.0.3:80");
        contains(direct, "it comes from 172.17.0.3:80, but 203.0.113.10:8080 was asked: nobody waits for it");
        Walk hairpin = answered("box02", "203.0.113.10", Purpose.TCP, 8080);
        contains(hairpin, "becomes 172.17.0.3:80");
        contains(hairpin, "becomes 172.17.0.1:");
    }

    private void dropped() {
        net.ip("-n outside route add 172.17.0.0/16 via 203.0.113.10");
        for (Purpose purpose : List.of(Purpose.ECHO, Purpose.UDP)) {
            drop("raw", "PREROUTING", "box01", "203.0.113.8", purpose);
            drop("mangle", "PREROUTING", "box01", "203.0.113.8", purpose);
            drop("mangle", "INPUT", "box01", "172.17.0.1", purpose);
            drop("filter", "INPUT", "box01", "172.17.0.1", purpose);
            drop("mangle", "FORWARD", "box01", "203.0.113.8", purpose);
            drop("filter", "FORWARD", "box01", "203.0.113.8", purpose);
            drop("mangle", "POSTROUTING", "box01", "203.0.113.8", purpose);
            drop("raw", "OUTPUT", "host1", "203.0.113.8", purpose);
            drop("mangle", "OUTPUT", "host1", "203.0.113.8", purpose);
            drop("filter", "OUTPUT", "host1", "203.0.113.8", purpose);
        }
        ends(silent(echo("outside", "172.17.0.2")), "host1", "dropped here, by the policy of FORWARD, table filter");
        net.node("host1").setSysctl("net.bridge.bridge-nf-call-iptables", "1");
        iptables("-I FORWARD 1 -i docker0 -o docker0 -j DROP");
        ends(silent(echo("box01", "172.17.0.3")), "host1", "dropped here, by rule 1 of FORWARD, table filter");
        iptables("-D FORWARD 1");
        net.node("host1").setSysctl("net.bridge.bridge-nf-call-iptables", "0");
    }

    private void drop(String table, String chain, String from, String to, Purpose purpose) {
        String protocol = purpose == Purpose.ECHO ? "icmp" : "udp";
        iptables("-t " + table + " -I " + chain + " 1 -p " + protocol + " -j DROP");
        Walk walk = silent(errand(from, to, purpose, 81));
        ends(walk, "host1", "dropped here, by rule 1 of " + chain + ", table " + table);
        iptables("-t " + table + " -D " + chain + " 1");
    }

    private void refused() {
        ends(told(echo("box01", "203.0.113.8").withTtl(1)), "host1", "host1 reports: ICMP time exceeded in-transit");
        ends(
                told(echo("box01", "198.51.100.9").withTtl(2)),
                "outside",
                "outside reports: ICMP time exceeded in-transit");
        ends(told(echo("box01", "192.0.2.1")), "host1", "host1 reports: ICMP host 192.0.2.1 unreachable");
        iptables("-I FORWARD 1 -p tcp -j REJECT --reject-with tcp-reset");
        contains(told(errand("box01", "203.0.113.8", Purpose.TCP, 81)), "tcp reset");
        iptables("-D FORWARD 1");
        iptables("-I FORWARD 1 -p icmp -j REJECT --reject-with icmp-admin-prohibited");
        contains(told(echo("box01", "203.0.113.8")), "admin prohibited");
        iptables("-D FORWARD 1");
        net.ip("-n host1 link set to-outside mtu 1400");
        ends(told(echo("box01", "203.0.113.8").uncut(1450)), "host1", "host1 reports: .* need to frag \\(mtu 1400\\)");
        ends(told(echo("box01", "203.0.113.8").uncut(1600)), "box01", "nothing left box01: EMSGSIZE .*");
        ends(told(echo("far", "203.0.113.99").within(SILENT)), "outside", "nobody answers who has 203.0.113.99");
        ends(told(echo("outside", "192.0.2.7")), "outside", "nothing left outside: ENETUNREACH .*");
    }

    private static Errand echo(String from, String to) {
        return Errand.echo(NodeName.of(from), IpAddress.parse(to));
    }

    private static Errand errand(String from, String to, Purpose purpose, int port) {
        return purpose == Purpose.ECHO ? echo(from, to) : echo(from, to).with(purpose, port);
    }

    private Walk answered(String from, String to, Purpose purpose, int port) {
        Walk walk = told(errand(from, to, purpose, port));
        assertThat(walk.steps().get(walk.steps().size() - 1).kind())
                .as(text(walk))
                .isEqualTo(Step.Kind.ARRIVED);
        return walk;
    }

    private Walk told(Errand errand) {
        return trace(errand.patience().equals(SILENT) ? errand : errand.within(ANSWERED));
    }

    private Walk silent(Errand errand) {
        return trace(errand.within(SILENT));
    }

    private Walk trace(Errand errand) {
        Map<String, NetworkNamespace> nodes = new LinkedHashMap<>();
        NODES.forEach(node -> nodes.put(node, net.node(node)));
        RuleCounters before = RuleCounters.read(net, "host1");
        long from = micros();
        Walk walk = new Tracer(Syscalls.libc(), nodes).trace(errand);
        long to = micros();
        Map<String, Long> counted = RuleCounters.read(net, "host1").since(before);
        assertThat(walk.notes()).isEmpty();
        assertThat(met(walk)).as(text(walk)).isEqualTo(counted);
        walks.add(new Seen(errand.toString(), walk, from, to));
        return walk;
    }

    private static long micros() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }

    /** The rules that the walk tells of, and how often. */
    private static Map<String, Long> met(Walk walk) {
        Map<String, Long> met = new TreeMap<>();
        for (Step step : walk.steps()) {
            for (String text : step.facts().getOrDefault("met", "").split("; ", -1)) {
                Matcher rule = RULE.matcher(text);
                if (rule.matches()) {
                    met.merge(step.at() + " " + rule.group(1) + " rule " + rule.group(2), 1L, Long::sum);
                }
            }
        }
        return met;
    }

    private static void ends(Walk walk, String node, String text) {
        Step end = walk.steps().stream()
                .filter(step -> step.kind() == Step.Kind.END)
                .findFirst()
                .orElseThrow(() -> new AssertionError(text(walk)));
        assertThat(end.node()).as(text(walk)).isEqualTo(node);
        assertThat(end.text()).matches(text + ".*");
    }

    private static void contains(Walk walk, String text) {
        assertThat(walk.steps()).as(text(walk)).anyMatch(step -> step.text().contains(text));
    }

    private static String text(Walk walk) {
        return walk.errand() + "\n" + WalkText.render(walk, Page.plain());
    }

    /** Every packet that tcpdump saw on a link in the time of a trace is told by it, as often; and no other. */
    private void compare(Map<String, List<Tcpdump.Line>> seen) {
        for (Seen each : walks) {
            Map<String, Long> theirs = new TreeMap<>();
            seen.forEach((place, lines) -> lines.stream()
                    .filter(line -> line.micros() >= each.from() && line.micros() <= each.to())
                    .filter(line -> !line.text().matches("IP6 .*(neighbor|router|listener).*"))
                    .forEach(line -> theirs.merge(place, 1L, Long::sum)));
            assertThat(passed(each.walk())).as(text(each.walk())).isEqualTo(theirs);
        }
    }

    private static Map<String, Long> passed(Walk walk) {
        Map<String, Long> passed = new TreeMap<>();
        for (Step step : walk.steps()) {
            if (step.facts().containsKey("link")) {
                passed.merge(step.node() + ":" + step.facts().get("link"), 1L, Long::sum);
            }
            if (step.facts().containsKey("up")) {
                passed.merge(step.node() + ":" + step.facts().get("up"), 1L, Long::sum);
            }
        }
        return passed;
    }
}

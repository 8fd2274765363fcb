package io.netlab.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.Check;
import io.netlab.check.CheckResult;
import io.netlab.check.Claim;
import io.netlab.check.Endpoint;
import io.netlab.check.LinkFact;
import io.netlab.check.Outcome;
import io.netlab.check.Protocol;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.probe.ServerSpec;
import io.netlab.probe.Servers;
import io.netlab.probe.TestNet;
import io.netlab.sys.Syscalls;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.NodeName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Checks of behaviour, positive and negative, tried on real namespaces. */
class VerifierIT {
    private static final NodeName BOX = NodeName.of("box01");
    private static final Duration LONG = Duration.ofSeconds(10);

    private final TestNet net = new TestNet();
    private final Servers servers = Servers.open();
    private final Verifier verifier =
            new Verifier(Syscalls.libc(), node -> net.find(node.text()), (namespace, rule) -> false);

    @AfterEach
    void removeAll() {
        verifier.close();
        servers.close();
        net.close();
    }

    private static Claim.Ping ping(String to) {
        return new Claim.Ping(BOX, IpAddress.parse(to), 56, false);
    }

    private CheckResult verify(Claim claim, Outcome expected, Duration within) {
        return verifier.verify(new Check("a check", claim, expected, within));
    }

    private void cable() {
        net.cable("box01", "172.17.0.2/16", "box02", "172.17.0.3/16");
    }

    /** box01, the host and a server outside: the host forwards, and translates only when told to. */
    private void hostBetween() {
        net.cable("box01", "172.17.0.2/16", "host1", "172.17.0.1/16");
        net.cable("host1", "203.0.113.10/24", "outside", "203.0.113.8/24");
        net.ip("-n box01 route add default via 172.17.0.1");
        net.node("host1").setSysctl("net.ipv4.ip_forward", "1");
    }

    @Test
    void anAnsweredPingPassesWithItsRoundTrip() {
        cable();

        CheckResult result = verify(ping("172.17.0.3"), Outcome.REPLY, LONG);

        assertThat(result.passed()).isTrue();
        assertThat(result.tried()).matches("ICMP echo from box01 \\(172.17.0.2\\) to 172.17.0.3, \\d+ sent");
        assertThat(result.seen()).matches("reply in [0-9.]+ ms");
        assertThat(result.evidence()).isEmpty();
    }

    @Test
    void aPingIntoAPulledCableFailsWithTheLinkAndTheNeighbour() {
        cable();
        net.ip("-n box02 link set to-box01 down");

        CheckResult result = verify(ping("172.17.0.3"), Outcome.REPLY, Duration.ofMillis(600));

        assertThat(result.passed()).isFalse();
        assertThat(result.tried()).matches("ICMP echo from box01 \\(172.17.0.2\\) to 172.17.0.3, \\d+ sent");
        assertThat(result.seen()).startsWith("host unreachable: neighbour 172.17.0.3: ");
        assertThat(result.evidence())
                .contains("route in box01: 172.17.0.3 dev to-box02 src 172.17.0.2")
                .contains("link to-box02@box01: flags BROADCAST,MULTICAST,UP, no carrier");
    }

    @Test
    void aNodeWhoseLinkIsDownHasNoRouteAndTheEvidenceNamesTheLink() {
        cable();
        net.ip("-n box01 link set to-box02 down");

        CheckResult result = verify(ping("172.17.0.3"), Outcome.REPLY, Duration.ZERO);

        assertThat(result.passed()).isFalse();
        assertThat(result.seen()).isEqualTo("network unreachable: ENETUNREACH (Network is unreachable)");
        assertThat(result.evidence())
                .containsExactly(
                        "route in box01: none to 172.17.0.3: ENETUNREACH (Network is unreachable)",
                        "link to-box02@box01: flags BROADCAST,MULTICAST, not UP");
    }

    @Test
    void aCheckComesTrueWhenTheNetworkIsMended() throws Exception {
        cable();
        net.ip("-n box01 link set to-box02 down");
        CompletableFuture<CheckResult> running =
                CompletableFuture.supplyAsync(() -> verify(ping("172.17.0.3"), Outcome.REPLY, LONG));

        net.ip("-n box01 link set to-box02 up");

        assertPasses(running.get(60, TimeUnit.SECONDS));
    }

    private static Claim captured(String words, String direction) {
        return new Claim.Captured(
                BOX, List.of(words.split(" ")), Set.of(), Set.of(direction), BOX, IpAddress.parse("172.17.0.9"));
    }

    @Test
    void aQuestionThatNobodyAnswersIsCapturedAndItsAnswerIsNot() {
        cable();

        assertPasses(verify(captured("arp request", "out"), Outcome.REPLY, LONG));
        assertPasses(verify(captured("arp reply", "in"), Outcome.NO_REPLY, LONG));
    }

    @Test
    void aPacketThatIsNotToPassIsToldWithItsPlace() {
        cable();

        CheckResult result = verify(captured("arp request", "out"), Outcome.NO_REPLY, Duration.ofMillis(200));

        assertThat(result.passed()).isFalse();
        assertThat(result.seen()).matches("box01:to-box02 out ARP, Request who-has 172.17.0.9 tell 172.17.0.2, .*");
    }

    @Test
    void thatNothingWasCapturedProvesNothingWhenNothingWasSent() {
        cable();
        net.ip("-n box01 link set to-box02 down");

        CheckResult result = verify(captured("arp reply", "in"), Outcome.NO_REPLY, Duration.ofMillis(200));

        assertThat(result.passed()).isFalse();
        assertThat(result.seen()).isEqualTo("nothing of the ping left box01");
    }

    @Test
    void expectedSilencePassesWhenTheNextHopIsKnown() {
        cable();
        assertPasses(verify(ping("172.17.0.3"), Outcome.REPLY, LONG));
        net.node("box02").setSysctl("net.ipv4.icmp_echo_ignore_all", "1");

        CheckResult result = verify(ping("172.17.0.3"), Outcome.NO_REPLY, Duration.ofMillis(300));

        assertThat(result.passed()).isTrue();
        assertThat(result.seen()).isEqualTo("no reply in 0.3 s");
    }

    @Test
    void aPulledCableDoesNotPassForAFirewall() {
        cable();
        assertPasses(verify(ping("172.17.0.3"), Outcome.REPLY, LONG));
        net.ip("-n box02 link set to-box01 down");

        CheckResult result = verify(ping("172.17.0.3"), Outcome.NO_REPLY, Duration.ofMillis(300));

        assertThat(result.passed()).isFalse();
        assertThat(result.seen()).contains("host unreachable").endsWith("where no-reply was expected");
    }

    @Test
    void aCablePulledBehindASwitchDoesNotPassForAFirewallEither() {
        net.node("box01");
        net.node("box02");
        net.ip("-n box01 link add eth0 type veth peer name port1");
        net.ip("-n box02 link add eth0 type veth peer name port2");
        net.node("switch");
        net.ip("-n box01 link set port1 netns switch");
        net.ip("-n box02 link set port2 netns switch");
        net.ip("-n switch link add br0 type bridge");
        for (String link : List.of("port1", "port2")) {
            net.ip("-n switch link set " + link + " master br0 up");
        }
        net.ip("-n switch link set br0 up");
        net.plug("box01", "eth0", "172.17.0.2/16");
        net.plug("box02", "eth0", "172.17.0.3/16");
        assertPasses(verify(ping("172.17.0.3"), Outcome.REPLY, LONG));
        net.ip("-n box02 link set eth0 down");

        CheckResult result = verify(ping("172.17.0.3"), Outcome.NO_REPLY, Duration.ofMillis(300));

        assertThat(result.passed()).isFalse();
        assertThat(result.seen()).startsWith("host unreachable: neighbour 172.17.0.3: PROBE");
    }

    @Test
    void aNegativeCheckFailsWhenTheAnswerComesAfterAll() {
        cable();
        assertPasses(verify(ping("172.17.0.3"), Outcome.REPLY, LONG));

        CheckResult result = verify(ping("172.17.0.3"), Outcome.NO_REPLY, Duration.ZERO);

        assertThat(result.passed()).isFalse();
        assertThat(result.seen()).matches("reply in [0-9.]+ ms, where no-reply was expected");
    }

    @Test
    void aNodeThatIsGoneFulfilsNoNegativeCheck() {
        CheckResult result = verify(ping("172.17.0.3"), Outcome.NETWORK_UNREACHABLE, Duration.ZERO);

        assertThat(result.passed()).isFalse();
        assertThat(result.tried()).isEqualTo("namespace box01");
    }

    @Test
    void aClosedPortRefusesAndAnOpenOneAccepts() {
        cable();
        servers.start(net.node("box02"), new ServerSpec("box02", Protocol.TCP, 80, Set.of()));
        Endpoint open = Endpoint.parse("172.17.0.3:80");
        Endpoint closed = Endpoint.parse("172.17.0.3:81");

        CheckResult accepted = verify(new Claim.Tcp(BOX, open), Outcome.REPLY, LONG);
        CheckResult refused = verify(new Claim.Tcp(BOX, closed), Outcome.REFUSED, LONG);
        CheckResult wrong = verify(new Claim.Tcp(BOX, closed), Outcome.NO_REPLY, Duration.ofMillis(200));

        assertThat(accepted.passed()).isTrue();
        assertThat(accepted.tried()).isEqualTo("TCP connection from box01 (172.17.0.2) to 172.17.0.3:80");
        assertThat(refused.passed()).isTrue();
        assertThat(wrong.passed()).isFalse();
        assertThat(wrong.seen()).isEqualTo("refused: ECONNREFUSED (Connection refused), where no-reply was expected");
    }

    @Test
    void tcpTellsADropFromARejectFromAMissingHost() {
        hostBetween();
        net.in("host1", "iptables -A FORWARD -p tcp --dport 81 -j REJECT");
        net.in("host1", "iptables -A FORWARD -p tcp --dport 82 -j DROP");
        net.in("host1", "iptables -A FORWARD -p tcp --dport 83 -j REJECT --reject-with icmp-admin-prohibited");
        net.in("host1", "iptables -A FORWARD -p udp --dport 81 -j REJECT");
        net.in("host1", "iptables -t nat -A POSTROUTING -s 172.17.0.0/16 -j MASQUERADE");

        assertPasses(tcp("203.0.113.8:80", Outcome.REFUSED));
        assertPasses(tcp("203.0.113.8:81", Outcome.REFUSED));
        assertPasses(udp("203.0.113.8:81", Outcome.REFUSED));
        assertPasses(tcp("203.0.113.8:83", Outcome.PROHIBITED));
        assertPasses(tcp("203.0.113.8:82", Outcome.NO_REPLY));
        assertPasses(tcp("172.17.0.9:80", Outcome.HOST_UNREACHABLE));
    }

    @Test
    void tellsWhatAFirewallSaidInWordsAndInTheKernels() {
        hostBetween();
        net.in("host1", "iptables -A FORWARD -p tcp --dport 81 -j REJECT");
        net.in("host1", "iptables -A FORWARD -p tcp --dport 83 -j REJECT --reject-with icmp-admin-prohibited");
        net.in("host1", "iptables -t nat -A POSTROUTING -s 172.17.0.0/16 -j MASQUERADE");

        assertThat(tcp("203.0.113.8:81", Outcome.REFUSED).seen())
                .isEqualTo("refused: 172.17.0.1 said \"Destination Port Unreachable\" (ICMP type 3 code 3):"
                        + " ECONNREFUSED (Connection refused)");
        assertThat(tcp("203.0.113.8:83", Outcome.PROHIBITED).seen())
                .isEqualTo("prohibited: 172.17.0.1 said \"Packet filtered\" (ICMP type 3 code 13):"
                        + " EHOSTUNREACH (No route to host)");
    }

    private CheckResult tcp(String to, Outcome expected) {
        return verify(new Claim.Tcp(BOX, Endpoint.parse(to)), expected, Duration.ofSeconds(3));
    }

    @Test
    void udpIsEchoedOrRefused() {
        cable();
        net.ip("-n box01 address add fd00::2/64 dev to-box02 nodad");
        net.ip("-n box02 address add fd00::3/64 dev to-box01 nodad");
        servers.start(net.node("box02"), new ServerSpec("box02", Protocol.UDP, 53, Set.of()));

        assertPasses(udp("172.17.0.3:53", Outcome.REPLY));
        assertPasses(udp("[fd00::3]:53", Outcome.REPLY));
        assertPasses(udp("172.17.0.3:54", Outcome.REFUSED));
        assertPasses(udp("[fd00::3]:54", Outcome.REFUSED));
        assertPasses(udp("192.0.2.1:53", Outcome.NETWORK_UNREACHABLE));
    }

    private CheckResult udp(String to, Outcome expected) {
        return verify(new Claim.Udp(BOX, Endpoint.parse(to)), expected, LONG);
    }

    @Test
    void httpComparesStatusAndBody() {
        cable();
        servers.start(net.node("box02"), new ServerSpec("box02", Protocol.TCP, 80, Set.of()));
        Endpoint web = Endpoint.parse("172.17.0.3:80");

        CheckResult good = verify(new Claim.Http(BOX, web, "/", 200, "node=box02"), Outcome.REPLY, LONG);
        CheckResult status = verify(new Claim.Http(BOX, web, "/", 404, ""), Outcome.REPLY, Duration.ZERO);
        CheckResult body = verify(new Claim.Http(BOX, web, "/", 200, "node=other"), Outcome.REPLY, Duration.ZERO);

        assertThat(good.passed()).isTrue();
        assertThat(status.passed()).isFalse();
        assertThat(status.seen()).contains("HTTP/1.0 200 OK");
        assertThat(body.passed()).isFalse();
        assertThat(body.seen()).endsWith("without \"node=other\"");
    }

    @Test
    void masqueradeShowsTheHostsAddressAndWithoutItNoAnswerFindsItsWayBack() {
        hostBetween();
        servers.start(net.node("outside"), new ServerSpec("outside", Protocol.TCP, 80, Set.of()));
        Endpoint web = Endpoint.parse("203.0.113.8:80");
        Set<NodeName> outside = Set.of(NodeName.of("outside"));
        Claim.Nat nat = new Claim.Nat(BOX, web, Set.of(IpAddress.parse("203.0.113.10")), outside);
        Claim.Nat untranslated = new Claim.Nat(BOX, web, Set.of(IpAddress.parse("172.17.0.2")), outside);

        CheckResult before = verify(nat, Outcome.NO_REPLY, Duration.ofSeconds(3));
        net.in("host1", "iptables -t nat -A POSTROUTING -s 172.17.0.0/16 -j MASQUERADE");
        CheckResult after = verify(nat, Outcome.REPLY, LONG);
        CheckResult wrong = verify(untranslated, Outcome.REPLY, Duration.ZERO);

        assertThat(before.passed()).as(before.toString()).isTrue();
        assertThat(after.passed()).as(after.toString()).isTrue();
        assertThat(after.seen()).isEqualTo("outside answered, it saw 203.0.113.10");
        assertThat(wrong.passed()).isFalse();
    }

    @Test
    void thePathIsComparedRouterByRouter() {
        hostBetween();
        net.ip("-n outside route add default via 203.0.113.10");
        List<IpAddress> host = List.of(IpAddress.parse("172.17.0.1"));
        IpAddress outside = IpAddress.parse("203.0.113.8");

        CheckResult right = verify(new Claim.Path(BOX, outside, host), Outcome.REPLY, LONG);
        CheckResult wrong = verify(new Claim.Path(BOX, outside, List.of()), Outcome.REPLY, Duration.ZERO);

        assertThat(right.passed()).as(right.toString()).isTrue();
        assertThat(wrong.passed()).isFalse();
        assertThat(wrong.seen()).startsWith("172.17.0.1, then reply in ");
    }

    @Test
    void statesAreReadFromTheKernel() {
        cable();
        InterfaceName link = InterfaceName.of("to-box02");
        net.ip("-n box01 link add br0 type bridge");
        net.ip("-n box01 link set to-box02 mtu 1400");
        Map<LinkFact, String> facts = Map.of(
                LinkFact.STATE,
                "up",
                LinkFact.CARRIER,
                "yes",
                LinkFact.TYPE,
                "veth",
                LinkFact.MTU,
                "1400",
                LinkFact.MASTER,
                "none");
        IpPrefix net17 = IpPrefix.parse("172.17.0.2/16");

        assertHolds(new Claim.Namespace(BOX));
        assertHolds(new Claim.LinkIs(BOX, link, facts));
        assertHolds(new Claim.OnlyLinks(BOX, Set.of(link, InterfaceName.of("lo"), InterfaceName.of("br0"))));
        assertHolds(new Claim.Address(BOX, net17, Set.of(link)));
        assertHolds(new Claim.RouteTo(
                BOX, IpPrefix.parse("172.17.0.3"), Set.of(), Set.of(link), Set.of(IpAddress.parse("172.17.0.2"))));
        assertHolds(new Claim.Sysctl(BOX, "net.ipv4.ip_forward", "0"));
        assertDoesNotHold(new Claim.Namespace(NodeName.of("nowhere")));
        assertDoesNotHold(new Claim.LinkIs(BOX, link, Map.of(LinkFact.MTU, "1500")));
        assertDoesNotHold(new Claim.LinkIs(BOX, InterfaceName.of("eth9"), Map.of()));
        assertDoesNotHold(new Claim.OnlyLinks(BOX, Set.of(link)));
        assertDoesNotHold(new Claim.PortOf(BOX, InterfaceName.of("br0"), link));
        assertDoesNotHold(new Claim.Address(BOX, net17, Set.of(InterfaceName.of("br0"))));
        assertDoesNotHold(new Claim.RouteTo(BOX, IpPrefix.parse("0.0.0.0/0"), Set.of(), Set.of(), Set.of()));
        assertDoesNotHold(new Claim.NeighbourIs(BOX, IpAddress.parse("172.17.0.9"), Set.of()));
        assertDoesNotHold(new Claim.Listens(BOX, Protocol.TCP, 80));
    }

    @Test
    void whatWasLearnedAndWhatListensIsReadFromTheKernel() {
        cable();
        net.ip("-n box01 link add br0 up type bridge");
        net.ip("-n box01 link add port1 up master br0 type veth peer name port2");
        net.ip("-n box01 link set port2 up");
        net.ip("-n box01 neigh replace 172.17.0.9 lladdr 02:42:ac:11:00:09 dev to-box02");
        net.in("box01", "bridge fdb add 02:42:ac:11:00:07 dev port1 master static");
        servers.start(net.node("box01"), new ServerSpec("box01", Protocol.TCP, 80, Set.of()));
        servers.start(net.node("box01"), new ServerSpec("box01", Protocol.UDP, 53, Set.of()));
        IpAddress nine = IpAddress.parse("172.17.0.9");
        MacAddress seven = MacAddress.parse("02:42:ac:11:00:07");

        assertHolds(new Claim.NeighbourIs(BOX, nine, Set.of()));
        assertHolds(new Claim.NeighbourIs(BOX, nine, Set.of(MacAddress.parse("02:42:ac:11:00:09"))));
        assertHolds(new Claim.FdbHas(BOX, seven, InterfaceName.of("port1")));
        assertHolds(new Claim.PortOf(BOX, InterfaceName.of("br0"), InterfaceName.of("port1")));
        assertHolds(new Claim.Listens(BOX, Protocol.TCP, 80));
        assertHolds(new Claim.Listens(BOX, Protocol.UDP, 53));
        assertDoesNotHold(new Claim.NeighbourIs(BOX, nine, Set.of(seven)));
        assertDoesNotHold(new Claim.FdbHas(BOX, seven, InterfaceName.of("port2")));
        assertDoesNotHold(new Claim.Listens(BOX, Protocol.TCP, 53));
        assertDoesNotHold(new Claim.Listens(BOX, Protocol.UDP, 80));
    }

    @Test
    void aRuleIsLookedForByTheReaderOfTheFirewall() {
        cable();
        FirewallRule rule = new FirewallRule(AddressFamily.IPV4, "filter", "INPUT", List.of("-j", "DROP"));
        Check check = new Check("a rule", new Claim.Rule(BOX, rule), Outcome.REPLY, Duration.ZERO);
        NodeFinder nodes = node -> net.find(node.text());

        try (Verifier with = new Verifier(Syscalls.libc(), nodes, (namespace, wanted) -> wanted.equals(rule));
                Verifier without = new Verifier(Syscalls.libc(), nodes, (namespace, wanted) -> false)) {
            assertThat(with.verify(check).passed()).isTrue();
            assertThat(without.verify(check).seen()).isEqualTo("not there");
        }
    }

    @Test
    void aStateIsSeenWhenItComesTrue() throws Exception {
        cable();
        InterfaceName link = InterfaceName.of("to-box02");
        net.ip("-n box01 link add br0 type bridge");
        CompletableFuture<CheckResult> running = CompletableFuture.supplyAsync(
                () -> verify(new Claim.PortOf(BOX, InterfaceName.of("br0"), link), Outcome.REPLY, LONG));

        net.ip("-n box01 link set to-box02 master br0");

        assertPasses(running.get(60, TimeUnit.SECONDS));
    }

    private static void assertPasses(CheckResult result) {
        assertThat(result.passed()).as(result.toString()).isTrue();
    }

    private void assertHolds(Claim claim) {
        assertState(claim, true);
    }

    private void assertDoesNotHold(Claim claim) {
        assertState(claim, false);
    }

    private void assertState(Claim claim, boolean expected) {
        CheckResult positive = verify(claim, Outcome.REPLY, Duration.ZERO);
        CheckResult negative = verify(claim, Outcome.NO_REPLY, Duration.ZERO);

        assertThat(positive.passed()).as(positive.toString()).isEqualTo(expected);
        assertThat(negative.passed()).as(negative.toString()).isEqualTo(!expected);
    }

    @Test
    void manyChecksAreTriedTogetherAndAnswerInTheirOrder() {
        cable();
        List<Check> checks = List.of(
                new Check("answered", ping("172.17.0.3"), Outcome.REPLY, LONG),
                new Check("nobody", ping("172.17.0.9"), Outcome.REPLY, Duration.ofMillis(300)),
                new Check("no way", ping("192.0.2.1"), Outcome.NETWORK_UNREACHABLE, LONG),
                new Check("there", new Claim.Namespace(BOX), Outcome.REPLY, Duration.ZERO));

        List<CheckResult> results = verifier.verifyAll(checks);

        assertThat(results.stream().map(CheckResult::passed)).containsExactly(true, false, true, true);
        assertThat(results.stream().map(CheckResult::check)).containsExactlyElementsOf(checks);
    }
}

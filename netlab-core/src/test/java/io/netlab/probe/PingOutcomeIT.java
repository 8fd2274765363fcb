package io.netlab.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.Outcome;
import io.netlab.net.IpAddress;
import io.netlab.sys.Syscalls;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way that a ping can end, shown with the kernel that ends it so. */
class PingOutcomeIT {
    /** For pings that something answers, however busy the machine is. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** For pings that nothing answers; shorter than the time after which the kernel gives a neighbour up. */
    private static final Duration BRIEF = Duration.ofMillis(400);

    private final TestNet net = new TestNet();
    private final Pinger pinger = new Pinger(Syscalls.libc());

    @AfterEach
    void removeAll() {
        pinger.close();
        net.close();
    }

    private ProbeResult ping(String from, String to) {
        return ping(from, to, PATIENCE);
    }

    private ProbeResult ping(String from, String to, Duration patience) {
        return pinger.ping(PingTask.of(net.node(from), IpAddress.parse(to), patience));
    }

    private void twoNodes() {
        net.cable("a", "10.0.0.1/24", "b", "10.0.0.2/24");
        net.ip("-n a address add fd00::1/64 dev to-b nodad");
        net.ip("-n b address add fd00::2/64 dev to-a nodad");
        awaitReply("a", "fd00::2");
    }

    /** An IPv6 address listens to solicitations a moment after it was added: addrconf works in the background. */
    private void awaitReply(String from, String to) {
        Outcome last = Outcome.NO_REPLY;
        for (int tries = 0; tries < 50 && last != Outcome.REPLY; tries++) {
            last = ping(from, to, BRIEF).outcome();
        }
        assertThat(last).isEqualTo(Outcome.REPLY);
    }

    /** A router between two nodes, which know it as their way everywhere. */
    private void router() {
        net.cable("a", "10.0.0.1/24", "r", "10.0.0.254/24");
        net.cable("r", "10.0.1.254/24", "b", "10.0.1.2/24");
        net.ip("-n a address add fd00::1/64 dev to-r nodad");
        net.ip("-n r address add fd00::fe/64 dev to-a nodad");
        net.ip("-n r address add fd01::fe/64 dev to-b nodad");
        net.ip("-n b address add fd01::2/64 dev to-r nodad");
        net.ip("-n a route add default via 10.0.0.254");
        net.ip("-n b route add default via 10.0.1.254");
        net.ip("-n a route add default via fd00::fe");
        net.ip("-n b route add default via fd01::fe");
        net.node("r").setSysctl("net.ipv4.ip_forward", "1");
        net.node("r").setSysctl("net.ipv6.conf.all.forwarding", "1");
        awaitReply("a", "fd01::2");
    }

    @Test
    void anAnsweredPingTellsWhoAskedAndHowLongItTook() {
        twoNodes();

        ProbeResult result = ping("a", "10.0.0.2");

        assertThat(result.outcome()).isEqualTo(Outcome.REPLY);
        assertThat(result.source()).contains(IpAddress.parse("10.0.0.1"));
        assertThat(result.took()).isBetween(Duration.ofNanos(1), PATIENCE);
    }

    @Test
    void anAnsweredPingOfIpv6TellsWhoAsked() {
        twoNodes();

        ProbeResult result = ping("a", "fd00::2");

        assertThat(result.outcome()).isEqualTo(Outcome.REPLY);
        assertThat(result.source()).contains(IpAddress.parse("fd00::1"));
    }

    @Test
    void silenceOfANeighbourWhoseMacIsKnownIsNoReply() {
        twoNodes();
        net.node("b").setSysctl("net.ipv4.icmp_echo_ignore_all", "1");
        net.node("b").setSysctl("net.ipv6.icmp.echo_ignore_all", "1");

        assertThat(ping("a", "10.0.0.2", BRIEF).outcome()).isEqualTo(Outcome.NO_REPLY);
        assertThat(ping("a", "fd00::2", BRIEF).outcome()).isEqualTo(Outcome.NO_REPLY);
    }

    @Test
    void anAddressThatNobodyHasIsUnreachableAsSoonAsPatienceEnds() {
        twoNodes();

        ProbeResult v4 = ping("a", "10.0.0.9", BRIEF);
        ProbeResult v6 = ping("a", "fd00::9", BRIEF);

        assertThat(v4.outcome()).isEqualTo(Outcome.HOST_UNREACHABLE);
        assertThat(v4.detail()).isEqualTo("neighbour 10.0.0.9: INCOMPLETE");
        assertThat(v6.outcome()).isEqualTo(Outcome.HOST_UNREACHABLE);
    }

    @Test
    void theKernelItselfSaysSoAfterThreeSeconds() {
        twoNodes();

        ProbeResult result = ping("a", "10.0.0.9");

        assertThat(result.outcome()).isEqualTo(Outcome.HOST_UNREACHABLE);
        assertThat(result.offender()).contains(IpAddress.parse("10.0.0.1"));
        assertThat(result.took()).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void aNodeWithoutRouteCannotReachTheNetwork() {
        twoNodes();

        assertThat(ping("a", "192.0.2.1").outcome()).isEqualTo(Outcome.NETWORK_UNREACHABLE);
        assertThat(ping("a", "192.0.2.1").detail()).isEqualTo("ENETUNREACH (Network is unreachable)");
        assertThat(ping("a", "2001:db8::1").outcome()).isEqualTo(Outcome.NETWORK_UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.7.0.1", "fd07::1"})
    void aProhibitRouteProhibits(String target) {
        twoNodes();
        net.ip("-n a route add prohibit 10.7.0.0/16");
        net.ip("-n a route add prohibit fd07::/64");

        assertThat(ping("a", target).outcome()).isEqualTo(Outcome.PROHIBITED);
    }

    @Test
    void theOtherRoutesThatRefuseAreToldApart() {
        twoNodes();
        net.ip("-n a route add unreachable 10.8.0.0/16");
        net.ip("-n a route add blackhole 10.9.0.0/16");
        net.ip("-n a route add throw 10.10.0.0/16");

        assertThat(ping("a", "10.8.0.1").outcome()).isEqualTo(Outcome.HOST_UNREACHABLE);
        assertThat(ping("a", "10.9.0.1").outcome()).isEqualTo(Outcome.NETWORK_UNREACHABLE);
        assertThat(ping("a", "10.10.0.1").outcome()).isEqualTo(Outcome.NETWORK_UNREACHABLE);
    }

    @Test
    void theNodesOwnFirewallProhibits() {
        twoNodes();
        net.in("a", "iptables -A OUTPUT -d 10.0.0.2 -j DROP");

        ProbeResult result = ping("a", "10.0.0.2");

        assertThat(result.outcome()).isEqualTo(Outcome.PROHIBITED);
        assertThat(result.detail()).isEqualTo("EPERM (Operation not permitted)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.1.2", "fd01::2"})
    void aRoutersProhibitRouteIsReportedWithTheRouter(String target) {
        router();
        net.ip("-n r route add prohibit 10.0.1.2/32");
        net.ip("-n r route add prohibit fd01::2/128");

        ProbeResult result = ping("a", target);

        assertThat(result.outcome()).isEqualTo(Outcome.PROHIBITED);
        assertThat(result.offender().map(Object::toString).orElse("")).isIn("10.0.0.254", "fd00::fe");
    }

    @Test
    void aRoutersRejectProhibitsWhateverItsMessage() {
        router();
        net.in("r", "iptables -A FORWARD -p icmp -j REJECT");

        ProbeResult result = ping("a", "10.0.1.2");

        assertThat(result.outcome()).isEqualTo(Outcome.PROHIBITED);
        assertThat(result.offender()).contains(IpAddress.parse("10.0.0.254"));
        assertThat(result.sent()).isEqualTo(1);
        assertThat(result.received()).isZero();
    }

    @Test
    void aRouterWithoutRouteSaysThatTheNetworkIsUnreachable() {
        router();

        ProbeResult v4 = ping("a", "192.0.2.1");
        ProbeResult v6 = ping("a", "2001:db8::1");

        assertThat(v4.outcome()).isEqualTo(Outcome.NETWORK_UNREACHABLE);
        assertThat(v4.offender()).contains(IpAddress.parse("10.0.0.254"));
        assertThat(v6.outcome()).isEqualTo(Outcome.NETWORK_UNREACHABLE);
        assertThat(v6.offender()).contains(IpAddress.parse("fd00::fe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.1.2", "fd01::2"})
    void usedUpHopsAreReportedWithTheRouter(String target) {
        router();

        ProbeResult result = pinger.ping(
                PingTask.of(net.node("a"), IpAddress.parse(target), PATIENCE).withTtl(1));

        assertThat(result.outcome()).isEqualTo(Outcome.TTL_EXCEEDED);
        assertThat(result.offender().map(Object::toString).orElse("")).isIn("10.0.0.254", "fd00::fe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.1.2", "fd01::2"})
    void aPacketThatMayNotBeCutIsTooBigForANarrowLinkBehindARouter(String target) {
        router();
        net.ip("-n r link set to-b mtu 1400");
        net.ip("-n b link set to-r mtu 1400");
        PingTask big = new PingTask(net.node("a"), IpAddress.parse(target), 1400, true, 64, PATIENCE);

        ProbeResult reported = pinger.ping(big);
        ProbeResult remembered = pinger.ping(big);
        ProbeResult cut = pinger.ping(new PingTask(big.from(), big.to(), 1400, false, 64, PATIENCE));

        assertThat(reported.outcome()).isEqualTo(Outcome.TOO_BIG);
        assertThat(reported.offender().map(Object::toString).orElse("")).isIn("10.0.0.254", "fd00::fe");
        assertThat(remembered.outcome()).isEqualTo(Outcome.TOO_BIG);
        assertThat(cut.outcome()).isEqualTo(Outcome.REPLY);
    }

    @Test
    void aPacketLargerThanTheNodesOwnLinkNeverLeavesWhenItMayNotBeCut() {
        twoNodes();

        ProbeResult result =
                pinger.ping(new PingTask(net.node("a"), IpAddress.parse("10.0.0.2"), 2000, true, 64, PATIENCE));

        assertThat(result.outcome()).isEqualTo(Outcome.TOO_BIG);
        assertThat(result.detail()).startsWith("EMSGSIZE (Message too long)");
    }

    @Test
    void withLoDownTheLoopbackAddressHasNoRouteAndTheOwnAddressIsSilent() {
        twoNodes();
        net.ip("-n a address del 127.0.0.1/8 dev lo"); // as in a new namespace, whose lo was never up
        net.ip("-n a link set lo down");

        assertThat(ping("a", "127.0.0.1").outcome()).isEqualTo(Outcome.NETWORK_UNREACHABLE);
        assertThat(ping("a", "10.0.0.1", BRIEF).outcome()).isEqualTo(Outcome.NO_REPLY);
        assertThat(ping("a", "10.0.0.2").outcome()).isEqualTo(Outcome.REPLY);
    }

    @Test
    void aBatchKeepsItsOrderWhateverTheOutcomes() {
        twoNodes();
        List<PingTask> tasks = List.of("10.0.0.9", "10.0.0.2", "192.0.2.1", "fd00::2", "10.0.0.1", "fd00::9").stream()
                .map(target -> PingTask.of(net.node("a"), IpAddress.parse(target), PATIENCE))
                .toList();

        List<Outcome> outcomes =
                pinger.pingAll(tasks).stream().map(ProbeResult::outcome).toList();

        assertThat(outcomes)
                .containsExactly(
                        Outcome.HOST_UNREACHABLE,
                        Outcome.REPLY,
                        Outcome.NETWORK_UNREACHABLE,
                        Outcome.REPLY,
                        Outcome.REPLY,
                        Outcome.HOST_UNREACHABLE);
    }

    @Test
    void thePathIsTheRoutersInTheirOrder() {
        router();

        PathProbe.Found v4 = new PathProbe(pinger).walk(net.node("a"), IpAddress.parse("10.0.1.2"), 5, PATIENCE);
        PathProbe.Found v6 = new PathProbe(pinger).walk(net.node("a"), IpAddress.parse("fd01::2"), 5, PATIENCE);

        assertThat(v4.result().outcome()).isEqualTo(Outcome.REPLY);
        assertThat(v4.routers()).containsExactly(Optional.of(IpAddress.parse("10.0.0.254")));
        assertThat(v6.routers()).containsExactly(Optional.of(IpAddress.parse("fd00::fe")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.2", "10.0.0.9", "192.0.2.1", "127.0.0.1", "fd00::2"})
    void agreesWithThePingProgram(String target) {
        twoNodes();
        boolean ours = ping("a", target).outcome() == Outcome.REPLY;

        TestNet.Ran theirs = TestNet.attempt("ip netns exec a ping -c 1 -W 1 " + target);

        assertThat(theirs.status() == 0).as(theirs.output()).isEqualTo(ours);
    }
}

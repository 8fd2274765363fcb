package io.netlab.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.language.Command;
import io.netlab.language.CommandLine;
import io.netlab.query.PingRequest;
import io.netlab.sys.Syscalls;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** netlab's ping beside the machine's own, in the same namespace: a reader must not be able to tell them apart. */
class PingIT {
    private TestNet net = new TestNet();

    /** A node, a router with a second router on its first link, and a node behind. */
    @BeforeEach
    void build() {
        cables();
    }

    /** In a namespace as the kernel makes it nobody may ping but on a raw socket (icmp(7)). */
    private void rebuild(boolean onARawSocket) {
        if (onARawSocket) {
            net.close();
            net = new TestNet();
            net.plainNode("a");
            cables();
        }
    }

    private void cables() {
        net.cable("a", "10.0.0.1/24", "r", "10.0.0.254/24");
        net.cable("r", "10.0.1.254/24", "b", "10.0.1.2/24");
        net.ip("-n a address add fd00::1/64 dev to-r nodad");
        net.ip("-n r address add fd00::fe/64 dev to-a nodad");
        net.ip("-n r address add fd01::fe/64 dev to-b nodad");
        net.ip("-n b address add fd01::2/64 dev to-r nodad");
        net.ip("-n a route add default via 10.0.0.254");
        net.ip("-n a route add default via fd00::fe");
        net.ip("-n b route add default via 10.0.1.254");
        net.ip("-n b route add default via fd01::fe");
        net.node("r").setSysctl("net.ipv4.ip_forward", "1");
        net.node("r").setSysctl("net.ipv6.conf.all.forwarding", "1");
        TestNet.attempt("ip netns exec a ping -c 1 -i 0.1 -w 9 fd01::2");
    }

    @AfterEach
    void remove() {
        net.close();
    }

    private static PingRequest request(String line) {
        return ((Command.Ping)
                        CommandLine.parse(line, NodeName.of("a"), Map.of()).get(0))
                .request();
    }

    private String real(String line) {
        TestNet.Ran ran = TestNet.attempt("ip netns exec a " + line);
        return ran.output() + "exit " + ran.status();
    }

    private String own(String line) {
        List<String> lines = new ArrayList<>();
        int exit = new Ping(Syscalls.libc()).run(net.node("a"), request(line), lines::add, lines::add);
        return lines.stream().map(each -> each + "\n").collect(Collectors.joining()) + "exit " + exit;
    }

    /** Times differ, and how many packets were under way follows from them. */
    private static String masked(String text) {
        return text.replaceAll("time=[0-9.]+", "time=T")
                .replaceAll("time [0-9]+ms", "time Tms")
                .replaceAll("= [0-9./]+ ms", "= T ms")
                .replaceAll("pipe [0-9]+", "pipe N");
    }

    /** What the kernel remembers of the way must not change what the second of the two sees. */
    private void forget() {
        net.ip("-n a route flush cache");
        net.ip("-n a -6 route flush cache");
        net.ip("-n a neigh flush dev to-r");
    }

    private void assertSame(String line) {
        forget();
        String expected = masked(real(line));
        forget();

        assertThat(masked(own(line))).as(line).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ping -c 2 -i 0.2 10.0.1.2",
                "ping -c 2 -i 0.2 fd01::2",
                "ping -c 1 -q 10.0.1.2",
                "ping -qc1 fd01::2",
                "ping 10.0.1.2 -c1 -n",
                "ping -c 1 -t 1 10.0.1.2",
                "ping -c 1 -t 1 fd01::2",
                "ping -q -c 2 -i 0.2 -t 1 10.0.1.2",
                "ping -q -c 2 -i 0.2 -t 1 fd01::2",
                "ping -w 1 -t 1 10.0.1.2",
                "ping -c 1 -I to-r 10.0.1.2",
                "ping -c 1 -I 10.0.0.1 10.0.1.2",
                "ping -c 1 -I to-r fd01::2",
                "ping -c 1 -I fd00::1 fd01::2",
                "ping -c 1 -I nope 10.0.1.2",
                "ping -c 1 -I 1.2.3.4 10.0.1.2",
                "ping -c 1 -I fd00::7 fd01::2",
                "ping -c 1 -I nope fd01::2",
                "ping -c 1 -s 0 10.0.1.2",
                "ping -c 1 -s 8 10.0.1.2",
                "ping -c 2 -i 0.2 -s 16 10.0.1.2",
                "ping -c 1 -s 3000 10.0.1.2",
                "ping -c 1 -s 3000 fd01::2",
                "ping -c 1 -M do -s 2000 10.0.1.2",
                "ping -c 1 -M do -s 2000 fd01::2",
                "ping -q -c 1 -M do -s 2000 10.0.1.2",
                "ping -c 1 -M want -s 2000 10.0.1.2",
                "ping -4 -c 1 fd01::2",
                "ping -6 -c 1 10.0.1.2",
                "ping -4 -c 1 10.0.1.2",
                "ping -c 1 10.0.0.255",
                "ping -c 1 -W 0.3 10.0.0.77",
                "ping -w 1 -i 0.3 10.0.0.254",
                "ping -w 1 -c 2 -i 0.2 10.0.0.254",
                "ping -w 2 -c 90 -i 0.2 -q 10.0.0.254",
                "ping -c 1 127.0.0.1",
                "ping -c 1 ::1",
                "ping -c 1 localhost",
                "ping -n -c 1 localhost",
                "ping -6 -c 1 ip6-localhost",
                "ping -c 1 fe80::1%nope",
            })
    void printsWhatIputilsPrints(String line) {
        assertSame(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "2001:db8::1"})
    void tellsThatARouterHasNoRoute(String target) {
        assertSame("ping -c 1 " + target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "2001:db8::1"})
    void tellsThatThereIsNoRouteHere(String target) {
        net.ip("-n a route del default");
        net.ip("-n a -6 route del default");

        assertSame("ping -c 1 " + target);
    }

    /** Without a way to a name server the C library gives up at once. */
    @Test
    void tellsThatAHostHasNoName() {
        net.ip("-n a route del default");
        net.ip("-n a -6 route del default");

        assertSame("ping -c 1 no.such.host.example");
    }

    /** The kernel asks for the Ethernet address three times, a second each. */
    @ParameterizedTest
    @ValueSource(strings = {"ping -c 3 10.0.0.9", "ping -c 3 fd00::9"})
    void tellsThatNobodyHasTheAddress(String line) {
        assertSame(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prohibit", "unreachable", "blackhole"})
    void tellsOfRoutesThatRefuse(String type) {
        net.ip("-n a route add " + type + " 10.7.0.0/16");
        net.ip("-n a route add " + type + " fd07::/64");

        assertSame("ping -c 1 10.7.0.1");
        assertSame("ping -c 1 fd07::1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "icmp-net-unreachable",
                "icmp-host-unreachable",
                "icmp-proto-unreachable",
                "icmp-port-unreachable",
                "icmp-net-prohibited",
                "icmp-host-prohibited",
                "icmp-admin-prohibited"
            })
    void tellsWhatAFirewallSays(String message) {
        net.in("r", "iptables -A FORWARD -p icmp -j REJECT --reject-with " + message);

        assertSame("ping -c 2 -i 0.2 -W 1 10.0.1.2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"icmp6-no-route", "icmp6-adm-prohibited", "icmp6-addr-unreachable", "icmp6-port-unreachable"})
    void tellsWhatAFirewallOfIpv6Says(String message) {
        net.in("r", "ip6tables -A FORWARD -p icmpv6 -j REJECT --reject-with " + message);

        assertSame("ping -c 2 -i 0.2 -W 1 fd01::2");
    }

    @Test
    void staysSilentOverWhatIsDropped() {
        net.in("r", "iptables -A FORWARD -p icmp -j DROP");

        assertSame("ping -c 2 -i 0.2 -W 0.3 10.0.1.2");
        assertSame("ping -O -c 3 -i 0.2 -W 0.3 10.0.1.2");
        assertSame("ping -w 1 -i 0.3 10.0.1.2");
    }

    @Test
    void countsWhatTheNodesOwnFirewallDrops() {
        net.in("a", "iptables -A OUTPUT -d 10.0.1.2 -j DROP");

        assertSame("ping -c 2 -i 0.2 -W 0.3 10.0.1.2");
    }

    @Test
    void tellsWhichMtuWouldFit() {
        net.ip("-n r link set to-b mtu 1300");

        assertSame("ping -c 2 -i 0.2 -W 1 -M do -s 1400 10.0.1.2");
        assertSame("ping -c 2 -i 0.2 -W 1 -M do -s 1400 fd01::2");
    }

    /** One of three is lost: 33.3333%. */
    @Test
    void printsFractionsOfALossAsCDoes() {
        net.in("b", "iptables -A INPUT -p icmp -m statistic --mode nth --every 3 --packet 1 -j DROP");
        String real = masked(real("ping -c 3 -i 0.2 10.0.1.2"));

        assertThat(real).contains("33.3333%");
        assertThat(masked(own("ping -c 3 -i 0.2 10.0.1.2"))).isEqualTo(real);
    }

    /**
     * A second router is nearer to the target: the first says so. Where programs without rights may ping, ping(8) uses a
     * socket to which that is an error, and else one to which it is not.
     */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsOfRedirects(boolean onARawSocket) {
        rebuild(onARawSocket);
        net.ip("link add br0 netns r type bridge");
        net.ip("-n r link set br0 up");
        net.ip("-n r address flush dev to-a");
        net.ip("-n r link set to-a master br0");
        net.ip("-n r address add 10.0.0.254/24 dev br0");
        net.node("c");
        net.ip("link add to-r netns c type veth peer name to-c netns r");
        net.ip("-n r link set to-c master br0 up");
        net.plug("c", "to-r", "10.0.0.253/24");
        net.ip("-n c address add 10.5.0.1/32 dev lo");
        net.ip("-n r route add 10.5.0.0/16 via 10.0.0.253");
        net.node("r").setSysctl("net.ipv4.conf.all.send_redirects", "1");
        net.node("r").setSysctl("net.ipv4.conf.br0.send_redirects", "1");
        net.node("a").setSysctl("net.ipv4.conf.all.accept_redirects", "0");
        net.node("a").setSysctl("net.ipv4.conf.to-r.accept_redirects", "0");
        TestNet.attempt("ip netns exec a ping -c 1 -i 0.1 -w 9 10.0.0.253");
        String real = masked(real("ping -c 1 10.5.0.1"));

        assertThat(real).contains("Redirect Host(New nexthop: 10.0.0.253)");
        net.ip("-n r route flush cache");
        String own = "";
        for (int tries = 0; tries < 20 && !own.contains("Redirect"); tries++) { // the kernel says it only so often
            forget();
            own = masked(own("ping -c 1 10.5.0.1"));
        }
        assertThat(own.lines().sorted())
                .containsExactlyElementsOf(real.lines().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ping -c 2 -i 0.2 10.0.1.2",
                "ping -c 2 -i 0.2 fd01::2",
                "ping -c 1 -t 1 10.0.1.2",
                "ping -c 1 10.0.0.9"
            })
    void printsTheSameOnARawSocket(String line) {
        rebuild(true);

        assertSame(line);
    }

    @Test
    void tellsTheLinkOfALinkLocalAddress() {
        String address =
                TestNet.run("ip -n r -6 -br address show dev to-a scope link").replaceAll("(?s).*(fe80[^/]*)/.*", "$1");

        assertSame("ping -c 1 " + address + "%to-r");
    }

    /** Stopped before its time, as with Ctrl-C: the statistics are told at once, and what came counts. */
    @Test
    void endsAtOnceWhenItIsStopped() throws InterruptedException, ExecutionException, TimeoutException {
        Ping ping = new Ping(Syscalls.libc());
        List<String> lines = new ArrayList<>();
        CountDownLatch answered = new CountDownLatch(3);

        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> ping.run(
                net.node("a"),
                request("ping -i 3600 10.0.0.254"),
                line -> {
                    lines.add(line);
                    answered.countDown();
                },
                lines::add));
        while (!answered.await(10, TimeUnit.MILLISECONDS) && answered.getCount() > 1) {
            assertThat(exit).isNotDone();
        }
        ping.stop();

        assertThat(exit.get(5, TimeUnit.SECONDS)).isZero();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(3)).isEqualTo("--- 10.0.0.254 ping statistics ---");
        assertThat(lines.get(4)).isEqualTo("1 packets transmitted, 1 received, 0% packet loss, time 0ms");
    }

    @Test
    void sendsNothingWhenItWasStoppedBefore() {
        Ping ping = new Ping(Syscalls.libc());
        List<String> lines = new ArrayList<>();
        ping.stop();

        int exit = ping.run(net.node("a"), request("ping 10.0.0.254"), lines::add, lines::add);

        assertThat(exit).isEqualTo(1);
        assertThat(lines).contains("0 packets transmitted, 0 received");
    }
}

package io.netlab.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netlab.check.Endpoint;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.packet.Header;
import io.netlab.packet.PacketFilter;
import io.netlab.packet.PacketText;
import io.netlab.probe.PingTask;
import io.netlab.probe.Pinger;
import io.netlab.probe.TestNet;
import io.netlab.probe.TransportProbes;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.Syscalls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen on real links of several namespaces at once, beside what tcpdump makes of the same frames. */
class CaptureIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestNet net = new TestNet();
    private final TransportProbes probes = new TransportProbes(Syscalls.libc());

    @TempDir
    Path directory;

    @BeforeEach
    void twoHostsAndARouter() {
        net.cable("a", "10.0.1.2/24", "r", "10.0.1.1/24");
        net.cable("b", "10.0.2.2/24", "r", "10.0.2.1/24");
        net.ip("-n a route add default via 10.0.1.1");
        net.ip("-n b route add default via 10.0.2.1");
        net.node("r").setSysctl("net.ipv4.ip_forward", "1");
        net.ip("-n a address add fd00::2/64 dev to-r nodad");
        net.ip("-n r address add fd00::1/64 dev to-a nodad");
    }

    @AfterEach
    void remove() {
        net.close();
    }

    @Test
    void seesAPacketOnEveryLinkOfItsWayInOneOrderOfTime() {
        List<Frame> frames = captured(() -> ping("10.0.2.2"));

        assertThat(frames)
                .filteredOn(frame -> PacketFilter.parse(List.of("icmp")).test(frame.packet()))
                .extracting(frame -> frame.place() + (frame.isOut() ? " out" : " in"))
                .containsExactly(
                        "a:to-r out",
                        "r:to-a in",
                        "r:to-b out",
                        "b:to-r in",
                        "b:to-r out",
                        "r:to-b in",
                        "r:to-a out",
                        "a:to-r in");
    }

    @Test
    void tellsFramesAsTcpdumpDoes() throws IOException {
        List<Frame> frames = captured(() -> {
            ping("10.0.2.2");
            ping("fd00::1");
            PingTask tooFar = new PingTask(net.node("a"), IpAddress.parse("10.0.2.2"), 56, false, 1, PATIENCE);
            new Pinger(Syscalls.libc()).ping(tooFar);
            probes.tcp(net.node("a"), Endpoint.parse("10.0.2.2:80"), PATIENCE);
            probes.udp(net.node("a"), Endpoint.parse("10.0.2.2:9"), PATIENCE);
            ping("10.0.1.2");
        });

        assertThat(frames).hasSizeGreaterThan(40);
        assertSame(texts(frames, true), ofTcpdump(frames, "-e"));
        assertSame(texts(frames, false), ofTcpdump(frames, "-S"));
    }

    @Test
    void writesALinkABlockThatWiresharkNames() throws IOException {
        assumeTrue(
                TestNet.attempt("capinfos --version").status() == 0, "capinfos (package wireshark-common) is missing");
        List<Frame> frames = captured(() -> ping("10.0.2.2"));

        String told = TestNet.run("capinfos " + written(frames));

        assertThat(told)
                .contains(
                        "Number of packets:   " + frames.size(),
                        "Name = a:to-r",
                        "Name = r:to-b",
                        "Strict time order:   True");
    }

    @Test
    void putsAVlanTagBackWhichTheKernelKeepsBesideTheFrame() {
        Bytes frame = Bytes.ofHex("ffffffffffff" + "020000000001" + "81000007" + "0806" + "00".repeat(46));

        List<Frame> frames = captured(() -> send(frame));

        assertThat(frames)
                .filteredOn(each -> each.packet().first(Header.Vlan.class).isPresent())
                .extracting(each -> each.place() + " " + each.bytes())
                .containsExactly("a:to-r " + frame, "r:to-a " + frame);
    }

    /** Puts a frame on the cable between a and r as it is. */
    private void send(Bytes frame) {
        Syscalls system = Syscalls.libc();
        NetworkNamespace from = net.node("a");
        int index = from.routes().links().stream()
                .filter(link -> link.name().equals("to-r"))
                .findFirst()
                .orElseThrow()
                .index();
        ByteBuffer to = ByteBuffer.allocateDirect(20).order(ByteOrder.nativeOrder());
        to.putShort(0, (short) SocketFlag.AF_PACKET).putInt(4, index);
        ByteBuffer bytes = ByteBuffer.allocateDirect(frame.length());
        frame.putTo(bytes);
        int socket = from.call(() -> system.socket(SocketFlag.AF_PACKET, SocketFlag.SOCK_RAW, 0));
        system.sendto(socket, bytes.flip(), 0, to);
        system.close(socket);
    }

    private static void assertSame(List<String> ours, List<String> theirs) {
        assertThat(theirs).as(() -> String.join("\n", theirs)).hasSameSizeAs(ours);
        for (int line = 0; line < ours.size(); line++) {
            assertThat(ours.get(line)).isEqualTo(theirs.get(line));
        }
    }

    private void ping(String to) {
        try (Pinger pinger = new Pinger(Syscalls.libc())) {
            pinger.ping(PingTask.of(net.node("a"), IpAddress.parse(to), PATIENCE));
        }
    }

    private List<Frame> captured(Runnable deed) {
        try (Capture capture =
                Capture.open(Syscalls.libc(), Map.of("a", net.node("a"), "r", net.node("r"), "b", net.node("b")))) {
            deed.run();
            assertThat(capture.lost()).isZero();
            return capture.rest();
        }
    }

    private Path written(List<Frame> frames) throws IOException {
        return Files.write(
                directory.resolve("seen.pcapng"), Pcapng.of(frames, "a test").toArray());
    }

    private static List<String> texts(List<Frame> frames, boolean withFrame) {
        List<String> texts = new ArrayList<>();
        frames.forEach(frame -> texts.add(PacketText.of(frame.packet(), frame.length(), withFrame)));
        return texts;
    }

    private List<String> ofTcpdump(List<Frame> frames, String option) throws IOException {
        assumeTrue(TestNet.attempt("tcpdump --version").status() == 0, "tcpdump is missing");
        TestNet.Ran ran =
                TestNet.attempt("unshare --user --map-user=1000 tcpdump -n -S -t " + option + " -r " + written(frames));
        return ran.output()
                .lines()
                .filter(line -> !line.startsWith("reading from") && !line.startsWith("Warning: setgid"))
                .map(line -> line.replaceFirst(" \\(0x....\\): ARP", ": ARP"))
                .toList();
    }
}

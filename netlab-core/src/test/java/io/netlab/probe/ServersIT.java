package io.netlab.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.check.Endpoint;
import io.netlab.check.Outcome;
import io.netlab.check.Protocol;
import io.netlab.net.IpAddress;
import io.netlab.sys.Syscalls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The servers that netlab runs in nodes. */
class ServersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TestNet net = new TestNet();
    private final Servers servers = Servers.open();
    private final TransportProbes probes = new TransportProbes(Syscalls.libc());

    @AfterEach
    void removeAll() {
        servers.close();
        net.close();
    }

    private void serve(Protocol protocol, int port, String... address) {
        Set<IpAddress> only = address.length == 0 ? Set.of() : Set.of(IpAddress.parse(address[0]));
        servers.start(net.node("web"), new ServerSpec("web", protocol, port, only));
    }

    private HttpAnswer get(String from, String to) {
        return probes.http(net.node(from), Endpoint.parse(to), "/netlab", PATIENCE);
    }

    @Test
    void aServerOnAllAddressesAnswersBothFamiliesAndTellsWhomItSees() {
        net.cable("client", "10.0.0.1/24", "web", "10.0.0.2/24");
        serve(Protocol.TCP, 80);

        HttpAnswer v4 = get("client", "10.0.0.2:80");
        HttpAnswer v6 = get("web", "[::1]:80");

        assertThat(v4.status()).isEqualTo(200);
        assertThat(v4.body()).matches("netlab node=web client=10\\.0\\.0\\.1:\\d+\n");
        assertThat(v6.body()).matches("netlab node=web client=\\[::1]:\\d+\n");
    }

    @Test
    void aServerOnOneAddressRefusesOnTheOthers() {
        net.cable("client", "10.0.0.1/24", "web", "10.0.0.2/24");
        serve(Protocol.TCP, 80, "10.0.0.2");

        assertThat(get("client", "10.0.0.2:80").status()).isEqualTo(200);
        assertThat(get("web", "127.0.0.1:80").result().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void manyClientsAreServedOneAfterTheOther() {
        net.node("web");
        serve(Protocol.TCP, 80);

        for (int client = 0; client < 50; client++) {
            assertThat(get("web", "127.0.0.1:80").status()).isEqualTo(200);
        }
    }

    @Test
    void udpIsSentBack() {
        net.node("web");
        serve(Protocol.UDP, 53);

        assertThat(probes.udp(net.node("web"), Endpoint.parse("127.0.0.1:53"), PATIENCE)
                        .outcome())
                .isEqualTo(Outcome.REPLY);
    }

    @Test
    void aTakenPortIsRefusedByNameAndAfterTheEndIsFree() {
        net.node("web");
        serve(Protocol.TCP, 80);

        assertThatThrownBy(() -> serve(Protocol.TCP, 80))
                .hasMessage("listen on TCP port 80 in web: bind failed with EADDRINUSE (Address already in use)");
        servers.close();
        assertThat(get("web", "127.0.0.1:80").result().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aClientThatSpeaksNoHttpGetsTheLine() throws Exception {
        net.node("web");
        serve(Protocol.TCP, 80);
        String script = "exec 3<>/dev/tcp/127.0.0.1/80; echo hello >&3; cat <&3";

        Process bash = new ProcessBuilder("ip", "netns", "exec", "web", "bash", "-c", script).start();
        String line = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(line).matches("netlab node=web client=127\\.0\\.0\\.1:\\d+\n");
    }
}

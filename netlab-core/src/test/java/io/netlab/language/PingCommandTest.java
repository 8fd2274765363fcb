package io.netlab.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.AddressFamily;
import io.netlab.query.PingRequest;
import io.netlab.query.PingRequest.Discovery;
import io.netlab.query.PingRequest.Manner;
import io.netlab.query.PingRequest.Settings;
import io.netlab.topology.NodeName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PingCommandTest {
    private static Command parse(String line) {
        return CommandLine.parse(line, NodeName.HOST, Map.of()).get(0);
    }

    @Test
    void readsEveryOptionThatNetlabDoesItself() {
        String line = "ping -4qn -O -c3 -i .25 -W 1.5 -w 9 -I eth0 -s 1400 -t 5 -M do box02";

        assertThat(parse(line))
                .isEqualTo(new Command.Ping(new PingRequest(
                        NodeName.HOST,
                        "box02",
                        new Settings(
                                Optional.of(AddressFamily.IPV4),
                                OptionalLong.of(3),
                                Duration.ofMillis(250),
                                Duration.ofMillis(1500),
                                Optional.of(Duration.ofSeconds(9)),
                                Optional.of("eth0"),
                                1400,
                                OptionalInt.of(5),
                                Optional.of(Discovery.DO),
                                Set.of(Manner.QUIET, Manner.NUMERIC, Manner.TELLING_SILENCE)),
                        List.of(line.split(" ")))));
    }

    @Test
    void takesOptionsBehindTheHostToo() {
        PingRequest request = ((Command.Ping) parse("ping 10.0.0.1 -c 2 -- ")).request();

        assertThat(request.destination()).isEqualTo("10.0.0.1");
        assertThat(request.settings().count()).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ping -f 10.0.0.1",
                "ping -b 10.0.0.255",
                "ping -i 0 10.0.0.1",
                "ping -i 0.002 10.0.0.1",
                "ping -c 0 10.0.0.1",
                "ping -s 65508 10.0.0.1",
                "ping -t 0 10.0.0.1",
                "ping -V",
                "ping --help",
                "ping 10.1",
                "ping 0",
                "ping 10.0.0.254 10.0.1.2",
                "ping 224.0.0.1",
                "ping ff02::1%eth0",
                "ping fe80::1",
                "ping -I eth0 fe80::1",
                "ping -I eth0 fe80::1%eth0",
                "ping -I 10.0.0.1 fd00::1",
                "ping6 fd00::1",
            })
    void leavesTheRestToTheProgram(String line) {
        assertThat(parse(line)).isEqualTo(new Command.Program(NodeName.HOST, List.of(line.split(" "))));
    }
}

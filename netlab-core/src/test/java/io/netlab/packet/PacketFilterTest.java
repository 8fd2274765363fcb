package io.netlab.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.net.Bytes;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacketFilterTest {
    /** A SYN from 10.0.0.1:49152 to 10.0.0.2:80. */
    private static final Packet SYN = Packet.ofIp(Bytes.ofHex("4500" + "0028" + "1234" + "4000" + "40" + "06" + "0000"
            + "0a000001" + "0a000002" + "c000" + "0050" + "00000064" + "00000000" + "5002" + "ffff" + "0000" + "0000"));

    private static boolean passes(String words) {
        return PacketFilter.parse(List.of(words.split(" "))).test(SYN);
    }

    @ParameterizedTest
    @CsvSource({
        "tcp, true",
        "udp, false",
        "ip, true",
        "ip6, false",
        "arp, false",
        "not arp, true",
        "tcp port 80, true",
        "port 81, false",
        "host 10.0.0.1, true",
        "src 10.0.0.2, false",
        "dst host 10.0.0.2, true",
        "syn, true",
        "rst, false",
        "udp or tcp, true",
        "udp or arp, false",
        "tcp and not port 80, false"
    })
    void picksWhatTcpdumpWould(String words, boolean passes) {
        assertThat(passes(words)).isEqualTo(passes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tpc", "port", "port http", "host here", "tcp and"})
    void saysWhatIsWrong(String words) {
        assertThatThrownBy(() -> passes(words)).isInstanceOf(IllegalArgumentException.class);
    }
}

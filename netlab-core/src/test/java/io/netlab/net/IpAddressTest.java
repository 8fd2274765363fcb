package io.netlab.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.168.0.11, 192.168.0.11",
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "::ffff:192.0.2.1, ::ffff:c000:201",
        "fe80::8880:9bff:fec4:1004, fe80::8880:9bff:fec4:1004"
    })
    void writesTheCanonicalForm(String given, String canonical) {
        assertThat(IpAddress.parse(given)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.4 ",
                "a",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "1.2.3.4::",
                "::1.2.3",
                "fe80::1%eth0",
                "1:2:3:4:5:6:7::8:9"
            })
    void refusesWhatIsNoAddress(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpAddress.parse(given))
                .withMessageContaining("is not an IPv4 or IPv6 address");
    }

    @Test
    void agreesWithTheJdkOnRandomIpv6Addresses() throws UnknownHostException {
        Random random = new Random(6);
        for (int i = 0; i < 2_000; i++) {
            byte[] content = new byte[16];
            for (int group = 0; group < 8; group++) {
                content[2 * group + 1] = random.nextBoolean() ? 0 : (byte) random.nextInt();
            }

            IpAddress address = IpAddress.of(Bytes.of(content));

            assertThat(InetAddress.getByName(address.toString()).getAddress()).isEqualTo(inetForm(content));
            assertThat(IpAddress.parse(address.toString())).isEqualTo(address);
        }
    }

    /** The JDK turns ::ffff:a.b.c.d into an IPv4 address; so must the expectation be. */
    private static byte[] inetForm(byte[] content) throws UnknownHostException {
        return InetAddress.getByAddress(content).getAddress();
    }

    @Test
    void countsOnAcrossByteBorders() {
        assertThat(IpAddress.parse("10.0.0.255").plus(1)).hasToString("10.0.1.0");
        assertThat(IpAddress.parse("2001:db8::ffff").plus(1)).hasToString("2001:db8::1:0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpAddress.parse("255.255.255.255").plus(1));
    }
}

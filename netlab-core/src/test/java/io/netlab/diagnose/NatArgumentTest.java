package io.netlab.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.IpAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NatArgumentTest {
    @ParameterizedTest
    @CsvSource({
        "172.17.0.2, 172.17.0.2, 0",
        "172.17.0.2:80, 172.17.0.2, 80",
        "192.0.2.1-192.0.2.9, 192.0.2.1, 0",
        "192.0.2.1-192.0.2.9:80-90, 192.0.2.1, 0",
        "172.17.0.2:80-90, 172.17.0.2, 80",
        "fd00::2, fd00::2, 0",
        "[fd00::2]:80, fd00::2, 80"
    })
    void readsWhatIptablesPrints(String argument, String address, int port) {
        assertThat(NatArgument.parse(argument)).isEqualTo(new NatArgument(IpAddress.parse(address), port));
    }
}

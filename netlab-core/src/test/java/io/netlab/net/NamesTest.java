package io.netlab.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a b", "a:b", "averyveryverylongname", "网桥网桥网桥"})
    void refusesInterfaceNamesThatTheKernelRefuses(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> InterfaceName.of(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "eth0", "veth-ns1", "fifteen-bytes-x", "网桥"})
    void takesInterfaceNamesOfUpToFifteenBytes(String name) {
        assertThat(InterfaceName.of(name)).hasToString(name);
    }

    @Test
    void makesAContainersEthernetAddressOfItsIpv4Address() {
        assertThat(MacAddress.ofContainer(IpAddress.parse("172.17.0.2"))).hasToString("02:42:ac:11:00:02");
    }

    @Test
    void refusesEthernetAddressesOfOtherForms() {
        assertThatIllegalArgumentException().isThrownBy(() -> MacAddress.parse("02:42:ac:11:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> MacAddress.parse("02-42-ac-11-00-02"));
    }
}

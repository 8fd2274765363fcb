package io.netlab.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IpPrefixTest {
    private static final IpPrefix DOCKER0 = IpPrefix.parse("172.17.0.1/16");

    @Test
    void knowsItsNetworkAndItsLastAddress() {
        assertThat(DOCKER0.network()).hasToString("172.17.0.0/16");
        assertThat(DOCKER0.last()).hasToString("172.17.255.255");
        assertThat(IpPrefix.parse("2001:db8:0:1::5/64").network()).hasToString("2001:db8:0:1::/64");
    }

    @Test
    void takesAnAddressAloneAsTheLongestPrefix() {
        assertThat(IpPrefix.parse("10.0.0.11")).hasToString("10.0.0.11/32");
        assertThat(IpPrefix.parse("::1")).hasToString("::1/128");
    }

    @Test
    void containsTheAddressesOfItsNetworkOnly() {
        assertThat(DOCKER0.contains(IpAddress.parse("172.17.255.254"))).isTrue();
        assertThat(DOCKER0.contains(IpAddress.parse("172.18.0.5"))).isFalse();
        assertThat(IpPrefix.parse("0.0.0.0/0").contains(IpAddress.parse("::1"))).isFalse();
    }

    @Test
    void overlapsWhenOneNetworkLiesInTheOther() {
        assertThat(DOCKER0.overlaps(IpPrefix.parse("172.17.5.0/24"))).isTrue();
        assertThat(IpPrefix.parse("172.17.5.0/24").overlaps(DOCKER0)).isTrue();
        assertThat(DOCKER0.overlaps(IpPrefix.parse("172.18.0.0/16"))).isFalse();
    }

    @Test
    void refusesLengthsThatItsFamilyDoesNotHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> IpPrefix.parse("10.0.0.1/33"));
        assertThatIllegalArgumentException().isThrownBy(() -> IpPrefix.parse("10.0.0.1/"));
        assertThatIllegalArgumentException().isThrownBy(() -> IpPrefix.parse("::1/129"));
    }
}

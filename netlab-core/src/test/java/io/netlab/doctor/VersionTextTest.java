package io.netlab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionTextTest {
    @ParameterizedTest
    @CsvSource({
        "iptables v1.8.9 (nf_tables), 1.8.9 (nf_tables)",
        "iptables v1.8.7 (legacy), 1.8.7 (legacy)",
        "iptables v1.6.1, 1.6.1",
        "'nftables v1.0.6 (Lester Gooch #5)', 1.0.6",
        "'ip utility, iproute2-6.1.0, libbpf 1.1.2', 6.1.0",
        "'ip utility, iproute2-ss200127', 200127",
        "unshare from util-linux 2.38.1, 2.38.1",
        "tini version 0.1.7_catatonit, 0.1.7",
        "runc version 1.1.5+ds1, 1.1.5",
        "tmux 3.3a, 3.3a",
        "ovs-vsctl (Open vSwitch) 3.1.0, 3.1.0",
        "skopeo version 1.9.3, 1.9.3",
        "ping from iputils 20221126, 20221126",
    })
    void findsTheVersionInWhatProgramsPrint(String printed, String version) {
        assertThat(VersionText.find(printed)).isEqualTo(version);
    }

    @Test
    void findsNothingInAUsageText() {
        assertThat(VersionText.find("usage: newuidmap <pid> <uid> <loweruid> <count>"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.31.1, 2.33, true", "2.33, 2.33, false", "2.4, 2.33, true", "2.38.1, 2.33, false", "3.0, 2.33, false"
    })
    void comparesVersionsNumberByNumber(String version, String least, boolean below) {
        assertThat(VersionText.isBelow(version, least)).isEqualTo(below);
    }

    @Test
    void takesAnUnknownVersionForNewEnough() {
        assertThat(VersionText.isBelow("", "2.33")).isFalse();
    }
}

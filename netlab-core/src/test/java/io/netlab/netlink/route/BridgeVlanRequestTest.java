package io.netlab.netlink.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.Bytes;
import io.netlab.netlink.Request;
import org.junit.jupiter.api.Test;

/** Requests are what {@code bridge} of iproute2 6.1 sends, as strace showed it, for the link with index 4. */
class BridgeVlanRequestTest {
    private static final String PORT = "07 00 00 00 04 00 00 00 00 00 00 00 00 00 00 00";

    @Test
    void addsAVlanAsBridgeDoes() {
        Request request = BridgeVlanRequest.add(4, 10, BridgeVlanRequest.flags(true, true), false);

        // ifinfomsg of AF_BRIDGE, IFLA_AF_SPEC, IFLA_BRIDGE_VLAN_INFO: PVID | UNTAGGED, vid 10
        assertThat(payload(request)).isEqualTo(hex(PORT + "0c 00 1a 00" + "08 00 02 00 06 00 0a 00"));
    }

    @Test
    void addsAVlanOfTheBridgeItself() {
        Request request = BridgeVlanRequest.add(4, 20, 0, true);

        // IFLA_AF_SPEC, IFLA_BRIDGE_FLAGS: SELF, padding, IFLA_BRIDGE_VLAN_INFO: vid 20
        assertThat(payload(request))
                .isEqualTo(hex(PORT + "14 00 1a 00" + "06 00 00 00 02 00 00 00" + "08 00 02 00 00 00 14 00"));
    }

    @Test
    void deletesAVlan() {
        assertThat(payload(BridgeVlanRequest.delete(4, 10, false)))
                .isEqualTo(hex(PORT + "0c 00 1a 00" + "08 00 02 00 00 00 0a 00"));
    }

    @Test
    void asksForAllVlansAsBridgeVlanShowDoes() {
        String all = "07 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00";

        // IFLA_EXT_MASK: RTEXT_FILTER_BRVLAN
        assertThat(payload(BridgeVlanRequest.list())).isEqualTo(hex(all + "08 00 1d 00 02 00 00 00"));
    }

    @Test
    void readsTheVlansOfAPort() {
        Bytes answer = hex(PORT + "14 00 1a 00" + "08 00 02 00 06 00 01 00" + "08 00 02 00 00 00 0a 00");

        assertThat(BridgeVlanRequest.read(Link.decode(answer)))
                .containsExactly(
                        new BridgeVlanRequest.Vlan(1, BridgeVlanRequest.PVID | BridgeVlanRequest.UNTAGGED),
                        new BridgeVlanRequest.Vlan(10, 0));
    }

    private static Bytes payload(Request request) {
        return request.message().payload();
    }

    private static Bytes hex(String text) {
        return Bytes.ofHex(text.replace(" ", ""));
    }
}

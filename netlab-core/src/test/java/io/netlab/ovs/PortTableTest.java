package io.netlab.ovs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PortTableTest {
    /** As {@code ovs-vsctl} 3.1.0 printed it. */
    private static final String PRINTED = """
            br0,"[a4972d4a-92ac-408c-a7b2-53ec0cc08c5f, c28894c0-01fe-4fee-a5fe-4d9bc0064a91]"
            br1,0b02d4b5-4d2c-4e6f-9fd6-4a8a1d1f9a11

            c28894c0-01fe-4fee-a5fe-4d9bc0064a91,br0,[],[]
            a4972d4a-92ac-408c-a7b2-53ec0cc08c5f,v1,10,"[20, 30]"
            0b02d4b5-4d2c-4e6f-9fd6-4a8a1d1f9a11,br1,[],[]
            """;

    @Test
    void readsThePortsOfEveryBridge() {
        assertThat(PortTable.read(PRINTED))
                .containsExactly(
                        new OvsPort("br0", "br0", Set.of(), Set.of()),
                        new OvsPort("br0", "v1", Set.of(10), Set.of(20, 30)),
                        new OvsPort("br1", "br1", Set.of(), Set.of()));
    }

    @Test
    void knowsABridgesOwnPort() {
        assertThat(PortTable.read(PRINTED)).filteredOn(OvsPort::isLocal).hasSize(2);
    }

    @Test
    void findsNothingInAnEmptyDatabase() {
        assertThat(PortTable.read("\n")).isEmpty();
    }
}

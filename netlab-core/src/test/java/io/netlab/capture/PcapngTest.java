package io.netlab.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;

class PcapngTest {
    private static final Frame FRAME = new Frame(1_000_000_001L, "ns1", "eth0", true, Bytes.ofHex("0102030405"), 60);

    @Test
    void beginsWithTheMarkOfWhoWroteIt() {
        Bytes file = Pcapng.of(List.of(), "# me");

        assertThat(file)
                .isEqualTo(Bytes.ofHex("0a0d0d0a" + "28000000" // section header, 40 bytes
                        + "4d3c2b1a" + "01000000" + "ffffffffffffffff" // byte order, version 1.0, length unknown
                        + "01000400" + "23206d65" // a comment of 4 bytes
                        + "00000000" + "28000000")); // no more options, 40 bytes
    }

    @Test
    void describesALinkOnceAndSaysWhichWayAFrameWent() {
        String empty = Pcapng.of(List.of(), "# me").toString();
        String file = Pcapng.of(List.of(FRAME, FRAME), "# me").toString().substring(empty.length());

        String link = "01000000" + "2c000000" // interface description, 44 bytes
                + "01000000" + "00000000" // Ethernet, no limit
                + "02000800" + "6e73313a65746830" // its name, ns1:eth0
                + "09000100" + "09000000"; // times in nanoseconds
        String packet = "06000000" + "34000000" // enhanced packet, 52 bytes
                + "00000000" + "00000000" + "01ca9a3b" // of the first link; high and low half of its time
                + "05000000" + "3c000000" + "0102030405000000" // 5 bytes of 60, padded
                + "02000400" + "02000000" // sent
                + "00000000" + "34000000";
        assertThat(file).isEqualTo(link + "00000000" + "2c000000" + packet + packet);
    }
}

package io.netlab.packet;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PacketReaderTest {
    private static final String ETHERNET = "ffffffffffff" + "020000000001"; // to all, from 02:00:00:00:00:01
    private static final String ARP = "0001" + "0800" + "06" + "04" + "0001" // Ethernet, IPv4, request
            + "020000000001" + "0a000001" + "000000000000" + "0a000002";
    private static final String IPV4 = "4500" + "0020" + "1234" + "4000" + "40" + "11" + "0000" // 32 bytes, DF, UDP
            + "0a000001" + "0a000002";
    private static final String UDP = "c000" + "0035" + "000c" + "0000" + "01020304"; // 49152 to 53, 4 bytes

    @Test
    void readsAQuestionForAnEthernetAddressBehindAVlanTag() {
        Packet packet = Packet.ofFrame(Bytes.ofHex(ETHERNET + "8100" + "2007" + "0806" + ARP));

        assertThat(packet.headers())
                .containsExactly(
                        new Header.Ethernet(
                                MacAddress.parse("ff:ff:ff:ff:ff:ff"), MacAddress.parse("02:00:00:00:00:01"), 0x8100),
                        new Header.Vlan(7, 1, 0x0806),
                        new Header.Arp(
                                Header.Arp.REQUEST,
                                MacAddress.parse("02:00:00:00:00:01"),
                                IpAddress.parse("10.0.0.1"),
                                MacAddress.parse("00:00:00:00:00:00"),
                                IpAddress.parse("10.0.0.2")));
    }

    @Test
    void leavesThePaddingOfAShortFrameOut() {
        Packet packet = Packet.ofFrame(Bytes.ofHex(ETHERNET + "0800" + IPV4 + UDP + "00".repeat(14)));

        assertThat(packet.payload()).isEqualTo(Bytes.ofHex("01020304"));
        assertThat(packet.first(Header.Udp.class)).contains(new Header.Udp(49152, 53, 12));
        assertThat(packet.ip().orElseThrow().uncut()).isTrue();
    }

    @Test
    void readsTheFrameThatATunnelCarries() {
        String inner = ETHERNET + "0806" + ARP;
        String vxlan = "08000000" + "00002a00"; // the flag I, virtual network 42
        String udp = "c000" + "12b5" + "0042" + "0000"; // to 4789, 8 + 8 + 42 bytes
        String outer = "4500" + "0056" + "0000" + "0000" + "40" + "11" + "0000" + "c0000201" + "c0000202";

        Packet packet = Packet.ofFrame(Bytes.ofHex(ETHERNET + "0800" + outer + udp + vxlan + inner));

        assertThat(packet.first(Header.Vxlan.class)).contains(new Header.Vxlan(42));
        assertThat(packet.inner().orElseThrow().first(Header.Arp.class)).isPresent();
    }

    @Test
    void readsWhatAMessageOfIcmpQuotes() {
        String icmp = "0304" + "0000" + "0000" + "0578"; // cannot be cut up, MTU 1400
        String outer = "4500" + "003c" + "0000" + "0000" + "40" + "01" + "0000" + "0a0000fe" + "0a000001";

        Packet packet = Packet.ofIp(Bytes.ofHex(outer + icmp + IPV4 + UDP));

        assertThat(packet.quoted().orElseThrow().first(Header.Udp.class)).contains(new Header.Udp(49152, 53, 12));
        assertThat(PacketText.of(packet, 60, false)).contains("10.0.0.2 unreachable - need to frag (mtu 1400)");
    }

    @Test
    void aLaterPieceOfAPacketHasNoPorts() {
        String piece = IPV4.replaceFirst("4000", "00b9"); // offset 185 * 8

        Packet packet = Packet.ofIp(Bytes.ofHex(piece + UDP));

        assertThat(packet.first(Header.Udp.class)).isEmpty();
        assertThat(packet.ip().orElseThrow().offset()).isEqualTo(1480);
    }

    @Test
    void nothingIsTooShortOrTooStrange() {
        Random random = new Random(7);
        byte[] whole = Bytes.ofHex(ETHERNET + "0800" + IPV4 + UDP).toArray();

        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = java.util.Arrays.copyOf(whole, random.nextInt(whole.length + 1));
            for (int change = 0; change < 3 && bytes.length > 0; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Packet packet = Packet.ofFrame(Bytes.of(bytes));

            assertThat(PacketText.of(packet, bytes.length, true)).isNotEmpty();
        }
    }
}

package io.netlab.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of echo requests. */
class EchoPacketTest {
    @Test
    void anEchoRequestOfIpv4HasItsChecksum() {
        EchoPacket packet = new EchoPacket(AddressFamily.IPV4, 0x1234, 4);

        Bytes bytes = Bytes.remainingOf(packet.numbered(1));

        // type 8, code 0, checksum (RFC 1071), id, sequence, payload 00 01 02 03
        assertThat(bytes).isEqualTo(Bytes.ofHex("0800" + "e3c6" + "1234" + "0001" + "00010203"));
    }

    @Test
    void anEchoRequestOfIpv6HasItsOwnType() {
        EchoPacket packet = new EchoPacket(AddressFamily.IPV6, 7, 0);

        assertThat(packet.numbered(1).get(0) & 0xff).isEqualTo(128);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 56, 57, 1472, 65507})
    void theSumOverAPacketWithItsChecksumIsAllOnes(int size) {
        EchoPacket packet = new EchoPacket(AddressFamily.IPV4, 0xffff, size);

        for (int sequence : new int[] {0, 1, 0x7fff, 0x8000, 0xffff}) {
            assertThat(sum(Bytes.remainingOf(packet.numbered(sequence)))).isEqualTo(0xffff);
        }
    }

    private static int sum(Bytes bytes) {
        int sum = 0;
        for (int index = 0; index < bytes.length(); index++) {
            sum += index % 2 == 0 ? bytes.at(index) << 8 : bytes.at(index);
            sum = (sum & 0xffff) + (sum >>> 16);
        }
        return sum;
    }
}

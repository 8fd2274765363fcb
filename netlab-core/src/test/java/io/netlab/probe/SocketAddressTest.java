package io.netlab.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as the kernel takes them. */
class SocketAddressTest {
    @Test
    void anAddressOfIpv4IsSixteenBytes() {
        ByteBuffer buffer = SocketAddress.of(IpAddress.parse("203.0.113.8"), 80);

        assertThat(buffer.getShort(0)).isEqualTo((short) AddressFamily.IPV4.number());
        // port 80 in network order, the address, eight bytes of padding
        assertThat(Bytes.remainingOf(buffer.position(2))).isEqualTo(Bytes.ofHex("0050cb007108" + "00".repeat(8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.8", "2001:db8::8", "::1", "0.0.0.0"})
    void whatWasWrittenIsReadBack(String text) {
        ByteBuffer buffer = SocketAddress.of(IpAddress.parse(text), 65535);

        assertThat(SocketAddress.read(buffer, 0)).contains(IpAddress.parse(text));
        assertThat(SocketAddress.port(buffer)).isEqualTo(65535);
    }

    @Test
    void aMappedAddressIsTheIpv4AddressThatItIs() {
        ByteBuffer buffer = SocketAddress.of(IpAddress.parse("::ffff:10.0.0.1"), 1);

        assertThat(SocketAddress.read(buffer, 0)).contains(IpAddress.parse("10.0.0.1"));
    }

    @Test
    void anUnknownFamilyIsNoAddress() {
        assertThat(SocketAddress.read(ByteBuffer.allocate(28), 0)).isEmpty();
    }
}

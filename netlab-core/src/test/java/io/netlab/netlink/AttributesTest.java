package io.netlab.netlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class AttributesTest {
    @Test
    void decodesTextWithoutItsTerminator() {
        Attributes attributes = decode("0a000100" + "766574683000" + "0000"); // length 10, type 1, "veth0\0", padding

        assertThat(attributes.list()).containsExactly(new Attribute.Text(1, "veth0"));
    }

    @Test
    void decodesNumbersInTheOrderOfTheMachineAndPortsInThatOfTheNetwork() {
        Attributes attributes =
                decode("08000200" + "dc050000" + "06000300" + "12b5" + "0000" + "08000700" + "ffffffff");

        assertThat(attributes.number(2)).hasValue(1500);
        assertThat(attributes.integer(3)).hasValue(4789);
        assertThat(attributes.integer(7)).hasValue(-1);
    }

    @Test
    void decodesAddressesOfBothFamilies() {
        assertThat(decode("08000400" + "ac110002").ip(4)).contains(IpAddress.parse("172.17.0.2"));
        assertThat(decode("14000400" + "20010db8000000000000000000000001").ip(4))
                .contains(IpAddress.parse("2001:db8::1"));
    }

    @Test
    void refusesANumberOfTheWrongLength() {
        assertThatThrownBy(() -> decode("06000200" + "dc05" + "0000"))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("TEST_COUNT has 2 bytes instead of 4");
    }

    @Test
    void refusesAnAddressOfFiveBytes() {
        assertThatThrownBy(() -> decode("09000400" + "ac11000203" + "000000"))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void refusesAStructureThatIsTooShort() {
        assertThatThrownBy(() -> decode("08000600" + "00000000")).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void refusesALengthBeyondTheEnd() {
        assertThatThrownBy(() -> decode("ff000100" + "766574683000")).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void refusesALengthShorterThanTheHeader() {
        assertThatThrownBy(() -> decode("03000100")).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void keepsUnknownAttributesByteForByteAndWithTheirFlags() {
        String bytes = "07002fc0" + "0102ff" + "00"; // type 47 with both flags

        Attributes attributes = decode(bytes);

        assertThat(attributes.list()).containsExactly(new Attribute.Raw(47, 0xc000, Bytes.ofHex("0102ff")));
        assertThat(encode(attributes)).isEqualTo(bytes);
    }

    @Test
    void keepsTextThatIsNotUtf8() {
        String bytes = "07000100" + "c32800" + "00";

        assertThat(encode(decode(bytes))).isEqualTo(bytes);
    }

    @Test
    void readsTextThatAProgramSentWithoutTerminator() {
        assertThat(decode("08000100" + "76657468").text(1)).contains("veth");
    }

    @Test
    void rememberWhetherANestWasMarkedAsOne() {
        String marked = "0c000580" + "08000100" + "07000000";
        String bare = "0c000500" + "08000100" + "07000000";

        assertThat(decode(marked).nest(5).number(1)).hasValue(7);
        assertThat(encode(decode(marked))).isEqualTo(marked);
        assertThat(encode(decode(bare))).isEqualTo(bare);
    }

    @Test
    void whatIsAbsentIsEmpty() {
        assertThat(Attributes.NONE.text(1)).isEmpty();
        assertThat(Attributes.NONE.number(2)).isEmpty();
        assertThat(Attributes.NONE.nest(5)).isEqualTo(Attributes.NONE);
        assertThat(Attributes.NONE.flag(2)).isFalse();
    }

    private static Attributes decode(String hex) {
        return Attributes.decode(MessageReader.of(Bytes.ofHex(hex)), TestProtocol.SCHEMA);
    }

    private static String encode(Attributes attributes) {
        ByteBuffer message = ByteBuffer.allocate(attributes.encodedLength()).order(ByteOrder.nativeOrder());
        attributes.putTo(message);
        return Bytes.remainingOf(message.flip()).toString();
    }
}

package io.netlab.netlink.route;

import io.netlab.net.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes the C structure in front of the attributes, field by field. */
final class FixedPart {
    private final ByteBuffer buffer;

    FixedPart(int length) {
        this.buffer = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
    }

    FixedPart u8(int value) {
        buffer.put((byte) value);
        return this;
    }

    FixedPart u16(int value) {
        buffer.putShort((short) value);
        return this;
    }

    FixedPart u32(int value) {
        buffer.putInt(value);
        return this;
    }

    Bytes bytes() {
        return Bytes.remainingOf(buffer.flip());
    }
}

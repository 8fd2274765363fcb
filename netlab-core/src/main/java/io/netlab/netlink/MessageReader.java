package io.netlab.netlink;

import io.netlab.net.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads numbers and bytes from a message, in the machine's byte order, and checks every length. */
public final class MessageReader {
    private final ByteBuffer buffer;

    private MessageReader(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    /** Reads a copy of the bytes. */
    public static MessageReader of(Bytes bytes) {
        return new MessageReader(ByteBuffer.wrap(bytes.toArray()).order(ByteOrder.nativeOrder()));
    }

    /** Reads a buffer from its position to its limit; the buffer itself does not move. */
    public static MessageReader of(ByteBuffer buffer) {
        return new MessageReader(buffer.slice().order(ByteOrder.nativeOrder()));
    }

    /** The number of bytes that were not read yet. */
    public int remaining() {
        return buffer.remaining();
    }

    /** The number of bytes that were read. */
    public int position() {
        return buffer.position();
    }

    /** Reads 8 bits, 0 to 255. */
    public int u8(String what) {
        need(1, what);
        return buffer.get() & 0xff;
    }

    /** Reads 16 bits, 0 to 65535. */
    public int u16(String what) {
        need(2, what);
        return buffer.getShort() & 0xffff;
    }

    /** Reads 32 bits; flags and indices use them as they are. */
    public int i32(String what) {
        need(4, what);
        return buffer.getInt();
    }

    /** Reads 64 bits. */
    public long i64(String what) {
        need(8, what);
        return buffer.getLong();
    }

    /** Reads that many bytes as they are. */
    public Bytes bytes(int count, String what) {
        need(count, what);
        Bytes content = Bytes.remainingOf(buffer.slice(buffer.position(), count));
        buffer.position(buffer.position() + count);
        return content;
    }

    /** Reads everything that is left. */
    public Bytes rest() {
        return Bytes.remainingOf(buffer);
    }

    /** A reader for the next bytes alone; this reader goes on behind them. */
    public MessageReader part(int count, String what) {
        need(count, what);
        ByteBuffer part = buffer.slice(buffer.position(), count).order(ByteOrder.nativeOrder());
        buffer.position(buffer.position() + count);
        return new MessageReader(part);
    }

    /** Goes on at the next multiple of four, or at the end when the padding is missing there. */
    public void align() {
        int padding = -buffer.position() & 3;
        buffer.position(buffer.position() + Math.min(padding, buffer.remaining()));
    }

    private void need(int count, String what) {
        if (count < 0 || count > buffer.remaining()) {
            throw new MalformedMessageException(
                    what + " needs " + count + " bytes, but " + buffer.remaining() + " are left");
        }
    }
}

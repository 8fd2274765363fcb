package io.netlab.capture;

import io.netlab.net.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes frames as a file that Wireshark opens: pcapng (draft-ietf-opsawg-pcapng), with a block for every link, by its
 * name and that of its namespace.
 */
public final class Pcapng {
    private static final int SECTION = 0x0a0d0d0a;
    private static final int INTERFACE = 1;
    private static final int ENHANCED_PACKET = 6;
    private static final int BYTE_ORDER = 0x1a2b3c4d;
    private static final int ETHERNET = 1; // LINKTYPE_ETHERNET
    private static final int COMMENT = 1;
    private static final int IF_NAME = 2;
    private static final int IF_TIME_RESOLUTION = 9;
    private static final int EPB_FLAGS = 2;
    private static final int NANOSECONDS = 9;
    private static final int INBOUND = 1;
    private static final int OUTBOUND = 2;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Map<String, Integer> interfaces = new LinkedHashMap<>();

    private Pcapng(String comment) {
        ByteBuffer body = body(32 + comment.length() * 4);
        body.putInt(BYTE_ORDER).putShort((short) 1).putShort((short) 0).putLong(-1);
        option(body, COMMENT, comment.getBytes(StandardCharsets.UTF_8));
        block(SECTION, body);
    }

    /** The file; the comment stands in its first block. */
    public static Bytes of(List<Frame> frames, String comment) {
        Pcapng file = new Pcapng(comment);
        frames.forEach(frame -> file.interfaces.computeIfAbsent(frame.place(), file::describe));
        frames.forEach(file::add);
        return Bytes.of(file.file.toByteArray());
    }

    private int describe(String place) {
        ByteBuffer body = body(64 + place.length() * 4);
        body.putShort((short) ETHERNET).putShort((short) 0).putInt(0);
        option(body, IF_NAME, place.getBytes(StandardCharsets.UTF_8));
        option(body, IF_TIME_RESOLUTION, new byte[] {NANOSECONDS});
        block(INTERFACE, body);
        return interfaces.size();
    }

    private void add(Frame frame) {
        ByteBuffer body = body(64 + frame.bytes().length());
        body.putInt(interfaces.getOrDefault(frame.place(), 0));
        body.putInt((int) (frame.time() >>> 32)).putInt((int) frame.time());
        body.putInt(frame.bytes().length()).putInt(frame.length());
        frame.bytes().putTo(body);
        pad(body);
        body.putShort((short) EPB_FLAGS).putShort((short) 4).putInt(frame.isOut() ? OUTBOUND : INBOUND);
        block(ENHANCED_PACKET, body);
    }

    private static ByteBuffer body(int capacity) {
        return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void option(ByteBuffer body, int code, byte[] value) {
        body.putShort((short) code).putShort((short) value.length).put(value);
        pad(body);
    }

    private static void pad(ByteBuffer body) {
        while (body.position() % 4 != 0) {
            body.put((byte) 0);
        }
    }

    /** A block's options end with one of code 0; its length stands at both ends. */
    private void block(int type, ByteBuffer body) {
        body.putInt(0).flip();
        int length = body.remaining() + 12;
        ByteBuffer whole = body(length).putInt(type).putInt(length).put(body).putInt(length);
        file.writeBytes(Bytes.remainingOf(whole.flip()).toArray());
    }
}

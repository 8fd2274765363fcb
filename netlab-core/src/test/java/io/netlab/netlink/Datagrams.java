package io.netlab.netlink;

import io.netlab.net.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the datagrams that a kernel would send. */
final class Datagrams {
    private Datagrams() {}

    static byte[] of(Message... messages) {
        ByteArrayOutputStream datagram = new ByteArrayOutputStream();
        for (Message message : messages) {
            datagram.writeBytes(message.encode().toArray());
        }
        return datagram.toByteArray();
    }

    /** A struct nlmsgerr without the repeated payload. */
    static Message acknowledgement(int sequence, int errno) {
        ByteBuffer payload = ByteBuffer.allocate(20).order(ByteOrder.nativeOrder());
        payload.putInt(-errno)
                .putInt(16)
                .putShort((short) 16)
                .putShort((short) 5)
                .putInt(sequence)
                .putInt(0);
        return new Message(ControlType.ERROR, MessageFlag.CAPPED, sequence, 1, Bytes.remainingOf(payload.flip()));
    }

    /** The same with NLMSGERR_ATTR_MSG and NLMSGERR_ATTR_OFFS. */
    static Message refusal(int sequence, int errno, String text, int offset) {
        Attributes attributes =
                new AttributesBuilder().text(1, text).u32(2, offset).build();
        ByteBuffer payload =
                ByteBuffer.allocate(20 + attributes.encodedLength()).order(ByteOrder.nativeOrder());
        acknowledgement(sequence, errno).payload().putTo(payload);
        attributes.putTo(payload);
        int flags = MessageFlag.CAPPED | MessageFlag.ACK_TLVS;
        return new Message(ControlType.ERROR, flags, sequence, 1, Bytes.remainingOf(payload.flip()));
    }

    static Message item(int sequence, String text) {
        Bytes payload = Bytes.of((text + "....").substring(0, 4).getBytes(StandardCharsets.US_ASCII));
        return new Message(100, MessageFlag.MULTI, sequence, 1, payload);
    }

    static Message interruptedItem(int sequence, String text) {
        return new Message(
                100,
                MessageFlag.MULTI | MessageFlag.DUMP_INTR,
                sequence,
                1,
                item(sequence, text).payload());
    }

    static Message end(int sequence) {
        return new Message(ControlType.DONE, MessageFlag.MULTI, sequence, 1, Bytes.ofHex("00000000"));
    }

    static List<Message> parse(byte[] datagram) {
        return Message.decodeAll(MessageReader.of(Bytes.of(datagram)));
    }
}

package io.netlab.netlink;

import io.netlab.net.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A message for the kernel, encoded once: the very bytes that are sent, save the sequence number, which the socket
 * fills in.
 *
 * @param attempt what it is for, as it reads in a refusal: {@code create bridge docker0}
 * @param bytes header and payload, with a sequence number of 0
 */
public record Request(String attempt, Bytes bytes) {
    /** Encodes a request; the flags for a request with an answer are added. */
    public static Request of(String attempt, int type, int flags, Bytes fixed, Attributes attributes) {
        int length = Message.HEADER + Attributes.aligned(fixed.length()) + attributes.encodedLength();
        ByteBuffer message = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
        int allFlags = flags | MessageFlag.REQUEST | MessageFlag.ACK;
        message.putInt(length)
                .putShort((short) type)
                .putShort((short) allFlags)
                .putInt(0)
                .putInt(0);
        fixed.putTo(message);
        message.position(Message.HEADER + Attributes.aligned(fixed.length()));
        attributes.putTo(message);
        return new Request(attempt, Bytes.remainingOf(message.flip()));
    }

    /** The same request with other words for what it is for. */
    public Request attempting(String words) {
        return new Request(words, bytes);
    }

    /** The request taken apart. */
    public Message message() {
        return Message.decode(MessageReader.of(bytes));
    }

    /** The number of the request, for example RTM_NEWLINK. */
    public int type() {
        return message().type();
    }
}

package io.netlab.netlink;

import io.netlab.net.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * One netlink message: the fields of {@code struct nlmsghdr} ({@code linux/netlink.h}) and what follows them.
 *
 * @param sequence ties an answer to its request
 * @param port the socket that an answer is meant for; 0 is the kernel
 */
public record Message(int type, int flags, int sequence, int port, Bytes payload) {
    /** The size of {@code struct nlmsghdr}. */
    public static final int HEADER = 16;

    /** Reads all messages of a datagram. Throws MalformedMessageException when a length is wrong. */
    public static List<Message> decodeAll(MessageReader datagram) {
        List<Message> messages = new ArrayList<>();
        while (datagram.remaining() > 0) {
            messages.add(decode(datagram));
            datagram.align();
        }
        return messages;
    }

    /** Reads one message. Throws MalformedMessageException when a length is wrong. */
    public static Message decode(MessageReader reader) {
        int length = reader.i32("nlmsg_len");
        int type = reader.u16("nlmsg_type");
        int flags = reader.u16("nlmsg_flags");
        int sequence = reader.i32("nlmsg_seq");
        int port = reader.i32("nlmsg_pid");
        if (length < HEADER) {
            throw new MalformedMessageException("a message claims " + length + " bytes, its header has 16");
        }
        return new Message(type, flags, sequence, port, reader.bytes(length - HEADER, "a message"));
    }

    /** The message as it travels. */
    public Bytes encode() {
        ByteBuffer message = ByteBuffer.allocate(HEADER + payload.length()).order(ByteOrder.nativeOrder());
        putHeader(message, HEADER + payload.length());
        payload.putTo(message);
        return Bytes.remainingOf(message.flip());
    }

    private void putHeader(ByteBuffer message, int length) {
        message.putInt(length)
                .putShort((short) type)
                .putShort((short) flags)
                .putInt(sequence)
                .putInt(port);
    }

    /** True when all these flags are set. */
    public boolean has(int wanted) {
        return (flags & wanted) == wanted;
    }
}

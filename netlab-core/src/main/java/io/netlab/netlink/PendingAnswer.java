package io.netlab.netlink;

import java.util.ArrayList;
import java.util.List;

/** Collects the answer to one request, until its acknowledgement or the end of its list has come. */
final class PendingAnswer {
    private final Request request;
    private final List<Message> messages = new ArrayList<>(1);
    private int errno;
    private ExtendedAck extendedAck = ExtendedAck.NONE;
    private boolean interrupted;
    private boolean complete;

    PendingAnswer(Request request) {
        this.request = request;
    }

    /** Takes a message; true when it was the last one. */
    boolean take(Message message) {
        interrupted |= message.has(MessageFlag.DUMP_INTR);
        switch (message.type()) {
            case ControlType.ERROR -> finishWithError(message);
            case ControlType.DONE -> finishDump(message);
            case ControlType.NOOP -> {}
            default -> messages.add(message);
        }
        return complete;
    }

    void markInterrupted() {
        interrupted = true;
    }

    Answer answer() {
        return new Answer(request, messages, errno, extendedAck, interrupted);
    }

    /** A struct nlmsgerr: the negative error, the request's header, its payload unless capped, then attributes. */
    private void finishWithError(Message message) {
        MessageReader reader = MessageReader.of(message.payload());
        errno = -reader.i32("nlmsgerr.error");
        int length = reader.i32("nlmsgerr.msg.nlmsg_len");
        reader.bytes(Message.HEADER - Integer.BYTES, "nlmsgerr.msg");
        if (!message.has(MessageFlag.CAPPED)) {
            reader.bytes(Math.min(Attributes.aligned(length - Message.HEADER), reader.remaining()), "nlmsgerr.msg");
        }
        readAttributes(message, reader);
    }

    /** A list ends with an int, 0 or a negative error, which may be followed by attributes too. */
    private void finishDump(Message message) {
        MessageReader reader = MessageReader.of(message.payload());
        if (reader.remaining() >= Integer.BYTES) {
            errno = -reader.i32("the end of a list");
        }
        readAttributes(message, reader);
    }

    private void readAttributes(Message message, MessageReader reader) {
        if (message.has(MessageFlag.ACK_TLVS)) {
            extendedAck = ExtendedAck.decode(reader);
        }
        complete = true;
    }
}

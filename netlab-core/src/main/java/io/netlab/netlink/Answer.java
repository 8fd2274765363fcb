package io.netlab.netlink;

import io.netlab.sys.Errno;
import java.util.List;
import java.util.Optional;

/**
 * What the kernel answered to one request.
 *
 * @param messages the messages before the acknowledgement
 * @param errno 0, or why the kernel refused
 * @param interrupted true when what was listed changed meanwhile, or a part of the answer was lost
 */
public record Answer(Request request, List<Message> messages, int errno, ExtendedAck extendedAck, boolean interrupted) {
    /** Copies the messages. */
    public Answer {
        messages = List.copyOf(messages);
    }

    /** The answer that these messages are, in the order in which they came. Throws MalformedMessageException. */
    public static Answer of(Request request, List<Message> messages) {
        PendingAnswer pending = new PendingAnswer(request);
        messages.forEach(pending::take);
        return pending.answer();
    }

    /** The refusal as an exception, or nothing when the kernel agreed. */
    public Optional<NetlinkException> refusal(Protocol protocol) {
        return errno == 0
                ? Optional.empty()
                : Optional.of(new NetlinkException(request, Errno.of(errno), extendedAck, protocol));
    }
}

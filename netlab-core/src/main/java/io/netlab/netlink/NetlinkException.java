package io.netlab.netlink;

import io.netlab.error.NetlabException;
import io.netlab.sys.Errno;

/** A request that the kernel refused: what was attempted, the request, the error, and the kernel's own words. */
public final class NetlinkException extends NetlabException {
    private static final long serialVersionUID = 1L;

    private final transient Request request;
    private final transient ExtendedAck extendedAck;
    private final int number;

    /** Composes the text from the request and the kernel's answer. */
    public NetlinkException(Request request, Errno errno, ExtendedAck extendedAck, Protocol protocol) {
        super(kindOf(errno), textOf(request, errno, extendedAck, protocol));
        this.request = request;
        this.extendedAck = extendedAck;
        this.number = errno.number();
    }

    /** What was sent. */
    public Request request() {
        return request;
    }

    /** Why it was refused. */
    public Errno errno() {
        return Errno.of(number);
    }

    /** True when it was refused for that reason. */
    public boolean is(int errno) {
        return number == errno;
    }

    /** What the kernel said beside the number. */
    public ExtendedAck extendedAck() {
        return extendedAck;
    }

    private static String textOf(Request request, Errno errno, ExtendedAck ack, Protocol protocol) {
        Message message = request.message();
        StringBuilder text = new StringBuilder(request.attempt())
                .append(": ")
                .append(protocol.nameOf(message.type()))
                .append(" failed with ")
                .append(errno);
        if (!ack.message().isEmpty()) {
            text.append(": ").append(ack.message());
        }
        ack.attributeName(message, protocol)
                .ifPresent(name -> text.append(" [").append(name).append(']'));
        return text.toString();
    }

    private static Kind kindOf(Errno errno) {
        return errno.is(Errno.EPERM) || errno.is(Errno.EOPNOTSUPP) ? Kind.MACHINE : Kind.REFUSED;
    }
}

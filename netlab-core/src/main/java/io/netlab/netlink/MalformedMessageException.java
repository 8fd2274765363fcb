package io.netlab.netlink;

import io.netlab.error.NetlabException;

/** Bytes that are not a message of the kind that they claim to be: the only exception that decoders throw. */
public final class MalformedMessageException extends NetlabException {
    private static final long serialVersionUID = 1L;

    /** What was expected, and what was found. */
    public MalformedMessageException(String message) {
        super(Kind.INTERNAL, message);
    }
}

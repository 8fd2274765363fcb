package io.netlab.image.tar;

import io.netlab.error.NetlabException;

/** An archive that cannot be what it says, or that tries to do what no archive may. */
public final class BadArchiveException extends NetlabException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public BadArchiveException(String message) {
        super(Kind.INPUT, message);
    }

    /** The same with what it was found in. */
    public BadArchiveException(String where, BadArchiveException cause) {
        super(Kind.INPUT, where + ": " + cause.getMessage(), cause);
    }
}

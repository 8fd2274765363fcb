package io.netlab.container;

import io.netlab.error.NetlabException;

/** A container that cannot be run, with the exit code that {@code docker run} ends with then. */
public final class Refusal extends NetlabException {
    private static final long serialVersionUID = 1L;
    private static final int ENGINE = 125;
    private static final int CANNOT_RUN = 126;
    private static final int NO_SUCH_COMMAND = 127;

    private final int code;

    private Refusal(int code, String message) {
        super(Kind.INPUT, message);
        this.code = code;
    }

    /** The engine refuses. */
    public static Refusal ofEngine(String message) {
        return new Refusal(ENGINE, message);
    }

    static Refusal cannotRun(String message) {
        return new Refusal(CANNOT_RUN, message);
    }

    static Refusal noSuchCommand(String message) {
        return new Refusal(NO_SUCH_COMMAND, message);
    }

    /** 125, 126 or 127. */
    public int code() {
        return code;
    }
}

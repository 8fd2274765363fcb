package io.netlab.session;

/** Somebody wants the line to end: what is left of it is not run. Any thread may say so. */
final class Interruption {
    /** 128 and the number of SIGINT, as a shell has it. */
    static final int EXIT_CODE = 130;

    private volatile boolean wanted;

    boolean isWanted() {
        return wanted;
    }

    void want() {
        wanted = true;
    }

    void forget() {
        wanted = false;
    }
}

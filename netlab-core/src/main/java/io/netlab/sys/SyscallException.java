package io.netlab.sys;

import io.netlab.error.NetlabException;

/** A system call that the kernel refused. */
public final class SyscallException extends NetlabException {
    private static final long serialVersionUID = 1L;

    private final String call;
    private final int number;

    /** The refusal of a call, named as its manual page is. */
    public SyscallException(String call, Errno errno) {
        super(kindOf(errno), call + " failed with " + errno);
        this.call = call;
        this.number = errno.number();
    }

    private SyscallException(SyscallException cause, String message) {
        super(cause.kind(), message, cause);
        this.call = cause.call;
        this.number = cause.number;
    }

    /** The same refusal with what was attempted in front: {@code create namespace web: unshare failed with ...}. */
    public SyscallException attempting(String attempt) {
        return new SyscallException(this, attempt + ": " + getMessage());
    }

    /** The same refusal in the words that programs have for it, the kernel's text behind them, the call left out. */
    public SyscallException told(String attempt) {
        return new SyscallException(this, attempt + ": " + errno().text());
    }

    /** The name of the call. */
    public String call() {
        return call;
    }

    /** Why it was refused. */
    public Errno errno() {
        return Errno.of(number);
    }

    /** True when it was refused for that reason. */
    public boolean is(int errno) {
        return number == errno;
    }

    private static Kind kindOf(Errno errno) {
        return errno.is(Errno.EPERM) ? Kind.MACHINE : Kind.REFUSED;
    }
}

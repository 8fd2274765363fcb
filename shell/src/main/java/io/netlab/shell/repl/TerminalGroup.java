package io.netlab.shell.repl;

import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jline.utils.Signals;

/**
 * The process group that a terminal listens to (credentials(7)). A shell that is started here takes the terminal for its
 * own jobs, and hands it back to the group that had it before; but the launcher's group, outside of the lab's pid
 * namespace, has no number in here. So this process makes a group of its own, and takes the terminal back itself.
 */
final class TerminalGroup {
    private static final int INPUT = 0;
    private static final long TIOCSPGRP = 0x5410; // asm-generic/ioctls.h

    /** Who is not in the foreground is stopped by these when it touches the terminal; nobody could let us go on. */
    private static final List<String> STOPPING = List.of("TTOU", "TTIN", "TSTP");

    private final Syscalls syscalls;
    private final boolean isOurs;

    private TerminalGroup(Syscalls syscalls, boolean isOurs) {
        this.syscalls = syscalls;
        this.isOurs = isOurs;
    }

    /** Makes this process the leader of a group that has the terminal, if there is one. */
    static TerminalGroup take(boolean hasTerminal) {
        Syscalls syscalls = Syscalls.libc();
        TerminalGroup group = new TerminalGroup(syscalls, hasTerminal);
        group.ignoreStops();
        if (hasTerminal) {
            syscalls.setpgid(0, 0);
        }
        group.takeBack();
        return group;
    }

    /** Also for programs that are started from here: they inherit what is ignored (execve(2)). */
    void ignoreStops() {
        if (isOurs) {
            STOPPING.forEach(name -> Signals.unregister(name, ignoring()));
        }
    }

    /** {@code SignalHandler.SIG_IGN}, by reflection: the compiler warns of every use of its package. */
    private static Object ignoring() {
        try {
            return Class.forName("sun.misc.SignalHandler").getField("SIG_IGN").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this Java has no sun.misc.SignalHandler", e);
        }
    }

    /** After a program that may have had the terminal for itself. */
    void takeBack() {
        if (!isOurs) {
            return;
        }
        ByteBuffer group = ByteBuffer.allocateDirect(Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(0, syscalls.getpid());
        try {
            syscalls.ioctl(INPUT, TIOCSPGRP, group);
        } catch (SyscallException e) {
            return; // it is no terminal of this session's, so there is nothing to take
        }
    }
}

package io.netlab.shell.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.spi.Pty;

/** The terminal that the process was started at, with netlab's own lower edge. */
final class OwnTerminal extends PosixSysTerminal {
    OwnTerminal(String type, Pty pty) throws IOException {
        super("netlab", type, pty, StandardCharsets.UTF_8, true, Terminal.SignalHandler.SIG_DFL);
    }

    /** The lower edge, which the line editor respects from now on. The terminal's size must be known. */
    LowerEdge makeEdge() {
        LowerEdge edge = new LowerEdge(this);
        status = edge;
        return edge;
    }
}

package io.netlab.shell.repl;

import java.io.IOException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.Status;

/** The line editor, which keeps the line that is typed above the lower edge when the terminal changes its size. */
final class Editor extends LineReaderImpl {
    Editor(Terminal terminal) throws IOException {
        super(terminal, "netlab");
    }

    @Override
    protected synchronized void handleSignal(Terminal.Signal signal) {
        if (signal == Terminal.Signal.WINCH) {
            Status.getExistingStatus(terminal).ifPresent(status -> makeRoom(status.size()));
        }
        super.handleSignal(signal);
    }

    /**
     * A terminal that has become lower may have the cursor in its last row, where the edge is to be. Down and up again
     * scrolls by as much as is needed, and wherever the cursor is, it stays with its line.
     */
    private void makeRoom(int rows) {
        terminal.puts(Capability.save_cursor);
        terminal.puts(Capability.change_scroll_region, 0, Math.max(0, terminal.getHeight() - 1));
        terminal.puts(Capability.restore_cursor);
        terminal.puts(Capability.clr_eos);
        for (int i = 0; i < rows; i++) {
            terminal.puts(Capability.cursor_down);
        }
        for (int i = 0; i < rows; i++) {
            terminal.puts(Capability.cursor_up);
        }
    }
}

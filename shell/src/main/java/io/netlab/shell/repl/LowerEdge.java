package io.netlab.shell.repl;

import java.util.List;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.Status;

/**
 * The rows that stand still at the lower edge. When the terminal changes its size they move without wiping away what was
 * printed: a terminal that becomes higher brings lines back from above, and JLine's own rows would clear those.
 */
final class LowerEdge extends Status {
    private Size drawnFor = terminal.getSize();

    LowerEdge(Terminal terminal) {
        super(terminal);
    }

    /**
     * Moves to where the lower edge is now, if the terminal has changed its size since. To be called once more where its
     * signal may have gone by unheard: between two lines nobody waits for it.
     */
    void fit() {
        if (!terminal.getSize().equals(drawnFor)) {
            resize();
            redraw();
        }
    }

    /** JLine calls this at the signal of a new size, and when the rows are made, before there is any to compare with. */
    @Override
    public synchronized void resize(Size size) {
        if (!supported || size.equals(drawnFor) || size.getRows() == 0 || size.getColumns() == 0) {
            return;
        }
        drawnFor = new Size(size.getColumns(), size.getRows());
        display.resize(size.getRows(), size.getColumns());
        display.reset();
        if (size() > 0) {
            makeRoom(size.getRows());
        }
        scrollRegion = Math.max(0, size.getRows() - 1 - size());
        scrollAbove(scrollRegion);
    }

    /**
     * A terminal that has become lower may have the cursor in its last row, where the edge is to be. Down and up again
     * scrolls by as much as is needed, and wherever the cursor is, it stays with its line.
     */
    private void makeRoom(int rows) {
        scrollAbove(Math.max(0, rows - 1));
        terminal.puts(Capability.clr_eos);
        for (int i = 0; i < size(); i++) {
            terminal.puts(Capability.cursor_down);
        }
        for (int i = 0; i < size(); i++) {
            terminal.puts(Capability.cursor_up);
        }
    }

    /** Setting the rows that scroll moves the cursor (DECSTBM). */
    private void scrollAbove(int lastRow) {
        terminal.puts(Capability.save_cursor);
        terminal.puts(Capability.change_scroll_region, 0, lastRow);
        terminal.puts(Capability.restore_cursor);
    }

    /** Takes its rows again after a program that may have drawn over them, or have set the rows that scroll anew. */
    void takeBack() {
        fit();
        scrollAbove(Math.max(0, terminal.getHeight() - size() - 1));
        update(List.of(AttributedString.EMPTY)); // blank first: then all of it is drawn, not only what has changed
    }
}

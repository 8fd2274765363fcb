package io.netlab.shell.repl;

import io.netlab.shell.repl.command.LabCommands;
import io.netlab.shell.repl.grammar.LineGrammar;
import io.netlab.shell.repl.grammar.Names;
import io.netlab.topology.NodeName;
import java.io.IOException;
import java.util.function.Supplier;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.Status;

/** The line editor, which keeps the line that is typed above the lower edge when the terminal changes its size. */
final class Editor extends LineReaderImpl {
    private static final int MOST_OFFERS = 200;

    private Editor(Terminal terminal) throws IOException {
        super(terminal, "netlab");
    }

    /** An editor that completes and colours lines with the names that there are at a place. */
    static Editor at(Terminal terminal, Supplier<NodeName> place, Names names, boolean colours) throws IOException {
        LineGrammar grammar = new LineGrammar(LabCommands.grammar());
        Editor editor = new Editor(terminal);
        editor.setParser(new LineReading());
        editor.setCompleter(new Completion(place, grammar, names));
        editor.setVariable(SECONDARY_PROMPT_PATTERN, "> ");
        editor.setVariable(LIST_MAX, MOST_OFFERS);
        editor.setOpt(Option.DISABLE_EVENT_EXPANSION);
        editor.setOpt(Option.HISTORY_IGNORE_DUPS);
        editor.setOpt(Option.AUTO_FRESH_LINE);
        if (colours) {
            editor.setHighlighter(new Colours(place, grammar, names));
        }
        return editor;
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

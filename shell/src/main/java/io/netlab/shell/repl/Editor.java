package io.netlab.shell.repl;

import io.netlab.shell.repl.command.LabCommands;
import io.netlab.shell.repl.grammar.LineGrammar;
import io.netlab.shell.repl.grammar.Names;
import io.netlab.topology.NodeName;
import java.io.IOException;
import java.util.function.Supplier;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/** The line editor, with all that helps to write a line. */
final class Editor extends LineReaderImpl {
    private static final int MOST_OFFERS = 200;

    private Editor(Terminal terminal, Runnable fitEdge) throws IOException {
        super(terminal, "netlab");
        getWidgets().put(CALLBACK_INIT, () -> fit(fitEdge)); // signals are heard from there on
    }

    private static boolean fit(Runnable edge) {
        edge.run();
        return true;
    }

    /**
     * An editor that completes and colours lines with the names that there are at a place.
     *
     * @param fitEdge moves the lower edge to where it belongs if the terminal has changed its size
     */
    static Editor at(Terminal terminal, Runnable fitEdge, Supplier<NodeName> place, Names names, boolean colours)
            throws IOException {
        LineGrammar grammar = new LineGrammar(LabCommands.grammar());
        Editor editor = new Editor(terminal, fitEdge);
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

    /** Whoever draws on the terminal meanwhile holds the lock: two at once would make a mess of it. */
    @Override
    protected synchronized void handleSignal(Terminal.Signal signal) {
        lock.lock();
        try {
            super.handleSignal(signal);
        } finally {
            lock.unlock();
        }
    }
}

package io.netlab.shell.repl.command;

import io.netlab.shell.repl.grammar.Reading;
import java.util.List;

/** A command of the shell's own, which stands first in a line. */
public interface LabCommand {
    /** The word that it is typed by. */
    String name();

    /** What follows the word: {@code [NS]}. */
    String arguments();

    /** What it does, in one line. */
    String about();

    /** All that is worth knowing, a few lines for {@code help NAME}; empty when one line is enough. */
    default String more() {
        return "";
    }

    /** Lines that work as they stand, typed one after the other in a fresh lab; the last ones show this command. */
    List<String> example();

    /** Says what each of its words may be. */
    void read(Reading reading);

    /**
     * Does its work.
     *
     * @return the exit code: 0 when all is well
     */
    int run(Typed typed, Workplace work);
}

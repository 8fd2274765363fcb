package io.netlab.shell.repl;

import java.util.List;

/** The lines that a person typed in earlier shells, kept outside of the sealed lab. */
public interface Remembered {
    /** The lines, the oldest first. */
    List<String> lines();

    /** Keeps a line for the next time. */
    void add(String line);
}

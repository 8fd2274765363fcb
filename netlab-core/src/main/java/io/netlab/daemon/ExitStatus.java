package io.netlab.daemon;

/** A refusal that has an exit code of its own: 125 the engine's, 126 a command that cannot be run, 127 none of that name. */
public interface ExitStatus {
    /** The code that the line ends with. */
    int code();
}

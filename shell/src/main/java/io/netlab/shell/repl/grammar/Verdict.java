package io.netlab.shell.repl.grammar;

/** What can be said of a word while its line is typed. */
public enum Verdict {
    /** A word of the command. */
    WORD,
    /** A name of something that is there, or a value that can be. */
    GOOD,
    /** Not finished: it begins like something that can stand here. */
    BEGUN,
    /** Nothing that is known, or no value of its kind. */
    WRONG,
    /** Nothing can be said. */
    OPEN
}

package io.netlab.language;

/** What follows a word of a command, so that a reader can offer it: a link's name, an address, a number. */
public enum ArgumentKind {
    /** Nothing: the word stands alone. */
    NONE,
    /** One of a list of words, which the command's help names. */
    CHOICE,
    TEXT,
    NUMBER,
    ON_OFF,
    /** The name of a link in the command's node. */
    LINK,
    /** The name of a link that is about to be. */
    NEW_LINK,
    /** The name of a namespace. */
    NODE,
    MAC,
    ADDRESS,
    PREFIX,
    /** The words of another command. */
    COMMAND,
    /** Only the real program knows. */
    FOREIGN
}

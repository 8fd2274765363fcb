package io.netlab.shell.repl.grammar;

/** What a word names that is not one of a command's own words. */
public enum Kind {
    /** The first word of a line: a command of netlab's, or a program. */
    COMMAND,
    NODE,
    NEW_NODE,
    LINK,
    NEW_LINK,
    ADDRESS,
    /** An address with its length, as a link has it: {@code 10.0.0.1/24}. */
    PREFIX,
    /** Where a route leads: a network, or {@code default}. */
    DESTINATION,
    MAC,
    NUMBER,
    ON_OFF,
    /** A setting of the kernel, perhaps with {@code =VALUE}. */
    SYSCTL,
    SCENARIO,
    /** A file of the lab. */
    FILE,
    /** A file of the person's, where netlab was started. */
    OWN_FILE,
    CHECKPOINT,
    /** Something that help can be had on. */
    TOPIC,
    /** Anything at all. */
    ANY
}

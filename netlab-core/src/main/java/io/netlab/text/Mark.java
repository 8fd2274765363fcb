package io.netlab.text;

/** What a piece of text is, which a terminal may show by a colour; nothing is ever said by colour alone. */
public enum Mark {
    /** Nothing in particular. */
    PLAIN,
    /** Where something is: the name of a namespace or host. */
    PLACE,
    /** It is as it should be. */
    GOOD,
    /** It is not. */
    BAD,
    /** What the last command changed. */
    CHANGED
}

package io.netlab.shell.repl.grammar;

/** Something that a word can name, with what a reader wants to know of it; that may be empty. */
public record Name(String text, String about) {
    /** A name that says all. */
    public static Name of(String text) {
        return new Name(text, "");
    }
}

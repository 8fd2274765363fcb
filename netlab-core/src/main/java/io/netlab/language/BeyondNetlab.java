package io.netlab.language;

/** The command is the real program's to understand: it knows a word that no op can say. Never leaves this package. */
final class BeyondNetlab extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BeyondNetlab(String word) {
        super(word, null, false, false);
    }
}

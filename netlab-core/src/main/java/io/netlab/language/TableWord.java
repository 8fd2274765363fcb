package io.netlab.language;

/**
 * A word that a command takes.
 *
 * @param word as it is written in full
 * @param abbreviable true when its first letters are enough, as {@code matches()} of iproute2 has it
 * @param means the word that it stands for: itself, or another when this is a second name
 * @param argument what follows it
 * @param help what it does, in a few words; empty for second names and for words of the real program alone
 */
public record TableWord(String word, boolean abbreviable, String means, ArgumentKind argument, String help) {
    /** True when a person who typed this meant the word. */
    boolean matches(String typed) {
        return typed.equals(word) || (abbreviable && !typed.isEmpty() && word.startsWith(typed));
    }

    /** True when only the real program understands the word. */
    public boolean isForeign() {
        return argument == ArgumentKind.FOREIGN;
    }
}

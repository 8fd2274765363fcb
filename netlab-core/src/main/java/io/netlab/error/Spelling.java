package io.netlab.error;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that somebody most likely meant. */
public final class Spelling {
    private Spelling() {}

    /** {@code did you mean "gateway"?}, or the empty string when no candidate is near. */
    public static String suggest(String written, Collection<String> candidates) {
        return suggest(nearest(written, candidates));
    }

    /** {@code did you mean "gateway"?}, or the empty string when there is no such word. */
    public static String suggest(Optional<String> meant) {
        return meant.map(word -> "did you mean \"" + word + "\"?").orElse("");
    }

    /** The candidate that was most likely meant, when one is near. */
    public static Optional<String> nearest(String written, Collection<String> candidates) {
        String best = "";
        int bestDistance = 1 + Math.max(1, Math.min(written.length(), 12) / 3);
        for (String candidate : candidates) {
            if (Math.abs(written.length() - candidate.length()) >= bestDistance) {
                continue; // that many letters at least must be put in or taken out
            }
            int distance = distance(written, candidate);
            if (distance < bestDistance && distance < candidate.length()) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.of(best).filter(word -> !word.isEmpty());
    }

    /** How many letters must be put in, taken out, changed or swapped with their neighbour. */
    static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = row(from, to, i, last, beforeLast);
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }

    private static int[] row(String from, String to, int i, int[] last, int[] beforeLast) {
        int[] row = new int[to.length() + 1];
        row[0] = i;
        for (int j = 1; j <= to.length(); j++) {
            int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
            row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
            boolean swapped =
                    i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
            if (swapped) {
                row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
        }
        return row;
    }
}

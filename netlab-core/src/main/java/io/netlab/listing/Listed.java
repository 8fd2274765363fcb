package io.netlab.listing;

/**
 * What a listing prints.
 *
 * @param output what goes to standard output, line ends included
 * @param complaint what goes to standard error, as the real program says it; empty when all is well
 * @param exitCode the exit code that the real program has
 */
public record Listed(String output, String complaint, int exitCode) {
    /** A listing that worked. */
    public static Listed of(String output) {
        return new Listed(output, "", 0);
    }

    /** A listing that the kernel refused, or that named something which is not there. */
    public static Listed refused(String complaint, int exitCode) {
        return new Listed("", complaint, exitCode);
    }
}

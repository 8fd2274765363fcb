package io.netlab.image.layer;

/**
 * How much of one layer is taken: a small archive can unfold to more than any disk holds.
 *
 * @param bytes of its files together, and of the archive itself, uncompressed
 * @param names the bytes of all names together
 * @param depth how many directories may lie in each other
 */
public record Limits(long bytes, int entries, long names, int depth) {
    /** 16 GiB and a million files, more than any image that people run has in one layer. */
    public static final Limits USUAL = new Limits(16L << 30, 1_000_000, 256L << 20, 255);
}

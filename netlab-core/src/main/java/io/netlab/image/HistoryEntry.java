package io.netlab.image;

import java.time.Instant;

/**
 * One step in the making of an image.
 *
 * @param createdBy the instruction, as in {@code /bin/sh -c #(nop) CMD ["sh"]}
 * @param size of the files that it brought, in bytes; 0 for one that changed the configuration only
 */
public record HistoryEntry(Instant created, String createdBy, String comment, long size) {}

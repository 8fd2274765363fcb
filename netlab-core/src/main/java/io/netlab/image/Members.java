package io.netlab.image;

import java.nio.file.Path;
import java.util.Optional;

/** The files of an archive of images, or of a directory that is an OCI layout, by their names. */
interface Members {
    /** A file with its digest. The file may be moved away, if {@code isOurs}. */
    record Member(Path file, Digest digest, long size, boolean isOurs) {}

    /**
     * The file of that name. Throws BadArchiveException when the name leads out of the archive.
     *
     * @param name as it stands in a manifest
     */
    Optional<Member> find(String name);
}

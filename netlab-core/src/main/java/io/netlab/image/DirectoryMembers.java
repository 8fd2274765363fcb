package io.netlab.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;

/** The files of a directory that is an OCI layout. No link in it is followed. */
record DirectoryMembers(Path directory) implements Members {
    @Override
    public Optional<Member> find(String name) {
        Path file = directory;
        for (String part : MemberName.plain(name).split("/", -1)) {
            if (Files.isSymbolicLink(file.resolve(part))) {
                return Optional.empty();
            }
            file = file.resolve(part);
        }
        Path found = file;
        return Files.isRegularFile(found, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Disk.attempt("read " + found, () -> member(found)))
                : Optional.empty();
    }

    /** The file itself, with the digest that it has at this moment. */
    static Member member(Path file) throws IOException {
        MessageDigest sum = Digest.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sum)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new Member(file, Digest.finished(sum), Files.size(file), false);
    }
}

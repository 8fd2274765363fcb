package io.netlab.image;

import io.netlab.image.layer.Limits;
import io.netlab.image.tar.BadArchiveException;
import io.netlab.image.tar.ByteText;
import io.netlab.image.tar.TarEntry;
import io.netlab.image.tar.TarEntry.Kind;
import io.netlab.image.tar.TarReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a tar archive, each written out under a number. What refers to what is known only at the archive's end,
 * where Docker writes its manifest.
 */
final class ArchiveMembers implements Members {
    private static final int MOST = 10_000;
    private static final int LINKS = 8;
    private static final int CHUNK = 1 << 16;

    private final Map<String, Member> files = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final Workspace workspace;
    private long size;

    private ArchiveMembers(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Reads the archive to its end. */
    static ArchiveMembers spool(InputStream archive, Workspace workspace) throws IOException {
        ArchiveMembers members = new ArchiveMembers(workspace);
        TarReader reader = new TarReader(archive);
        Optional<TarEntry> next = reader.next();
        while (next.isPresent()) {
            members.add(next.get(), reader);
            next = reader.next();
        }
        return members;
    }

    private void add(TarEntry entry, TarReader reader) throws IOException {
        if (files.size() + links.size() >= MOST) {
            throw new BadArchiveException("it has more than " + MOST + " files: it is no archive of images");
        }
        String name = MemberName.plain(entry.name());
        String directory = name.substring(0, Math.max(0, name.lastIndexOf('/')));
        if (entry.kind() == Kind.FILE) {
            files.put(name, write(entry, reader));
        } else if (entry.kind() == Kind.SYMBOLIC_LINK) {
            links.put(name, MemberName.joined(directory, entry.target()));
        } else if (entry.kind() == Kind.HARD_LINK) {
            links.put(name, MemberName.plain(entry.target()));
        }
    }

    private Member write(TarEntry entry, TarReader reader) throws IOException {
        size += entry.size();
        if (size > Limits.USUAL.bytes() || size < 0) {
            throw new BadArchiveException("with file " + ByteText.shown(entry.name()) + " it has more than "
                    + Limits.USUAL.bytes() + " bytes, the most that is taken");
        }
        Path file = workspace.at("member-" + files.size() + "-" + links.size());
        MessageDigest sum = Digest.sha256();
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), sum)) {
            int count = reader.read(chunk, 0, chunk.length);
            while (count >= 0) {
                out.write(chunk, 0, count);
                count = reader.read(chunk, 0, chunk.length);
            }
        }
        return new Member(file, Digest.finished(sum), Files.size(file), true);
    }

    @Override
    public Optional<Member> find(String name) {
        String wanted = MemberName.plain(ByteText.ofLetters(name));
        for (int steps = 0; links.containsKey(wanted); steps++) {
            if (steps == LINKS) {
                throw new BadArchiveException("the links of " + ByteText.shown(name) + " lead in a circle");
            }
            wanted = links.getOrDefault(wanted, "");
        }
        return Optional.ofNullable(files.get(wanted));
    }
}

package io.netlab.image.layer;

import io.netlab.image.tar.TarEntry;
import io.netlab.image.tar.TarEntry.Kind;
import io.netlab.image.tar.TarWriter;
import io.netlab.net.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Archives of layers for tests, made file by file. */
public final class Archive {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarWriter writer = new TarWriter(bytes);

    public Archive directory(String name) {
        return add(TarEntry.of(Kind.DIRECTORY, name, 0755), "");
    }

    public Archive file(String name, String content) {
        return add(TarEntry.of(Kind.FILE, name, 0644), content);
    }

    public Archive link(String name, String target) {
        return add(TarEntry.of(Kind.SYMBOLIC_LINK, name, 0777).withTarget(target), "");
    }

    public Archive hardLink(String name, String target) {
        return add(TarEntry.of(Kind.HARD_LINK, name, 0644).withTarget(target), "");
    }

    public Archive of(Kind kind, String name) {
        return add(TarEntry.of(kind, name, 0644), "");
    }

    public Archive owned(String name, int permissions, long owner) {
        return add(
                new TarEntry(Kind.FILE, name, 0, permissions, owner, 0, 0, 0, "", 0, Map.of(), List.of()), "content");
    }

    public Archive attribute(String name, String attribute, byte... value) {
        return add(
                new TarEntry(
                        Kind.FILE, name, 0, 0644, 0, 0, 0, 0, "", 0, Map.of(attribute, Bytes.of(value)), List.of()),
                "content");
    }

    /** A header that promises a content, without it. */
    public Archive promise(String name, long size) {
        try {
            writer.begin(TarEntry.of(Kind.FILE, name, 0644).withSize(size));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Archive add(TarEntry entry, String content) {
        try {
            writer.file(entry, content.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        try {
            writer.end();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

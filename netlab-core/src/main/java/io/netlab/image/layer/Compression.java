package io.netlab.image.layer;

import io.netlab.error.NetlabException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** How an archive is compressed, as its first bytes tell (magic(5)). */
public enum Compression {
    NONE("", "", ""),
    GZIP("\u001f\u008b", "", ""),
    ZSTD("(\u00b5/\u00fd", "zstd", "zstd"),
    BZIP2("BZh", "bzip2", "bzip2"),
    XZ("\u00fd7zXZ\0", "xz", "xz-utils");

    private static final int BUFFER = 1 << 16;

    /** A character for each byte. */
    private final String beginning;

    private final String program;
    private final String packageName;

    Compression(String beginning, String program, String packageName) {
        this.beginning = beginning;
        this.program = program;
        this.packageName = packageName;
    }

    /** What is behind the compression; the stream is closed with the one that is returned. */
    public static InputStream expand(InputStream compressed) throws IOException {
        BufferedInputStream source = new BufferedInputStream(compressed, BUFFER);
        return of(source).expanded(source);
    }

    /** How a file is compressed. */
    public static Compression of(Path file) throws IOException {
        try (BufferedInputStream source = new BufferedInputStream(Files.newInputStream(file))) {
            return of(source);
        }
    }

    private static Compression of(BufferedInputStream source) throws IOException {
        Compression found = NONE;
        for (Compression each : values()) {
            found = each.begins(source) ? each : found;
        }
        return found;
    }

    private boolean begins(BufferedInputStream source) throws IOException {
        source.mark(beginning.length() + 1);
        boolean isSame = true;
        for (int at = 0; at < beginning.length() && isSame; at++) {
            isSame = source.read() == beginning.charAt(at);
        }
        source.reset();
        return isSame;
    }

    private InputStream expanded(InputStream source) throws IOException {
        if (this == NONE) {
            return source;
        }
        if (this == GZIP) {
            return new BufferedInputStream(new GZIPInputStream(source, BUFFER), BUFFER);
        }
        try {
            return ProgramStream.of(source, List.of(program, "-dc"));
        } catch (IOException e) {
            throw new NetlabException(
                    NetlabException.Kind.MACHINE,
                    "uncompress with " + program + ": it is not there; install the package " + packageName,
                    e);
        }
    }
}

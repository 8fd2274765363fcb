package io.netlab.image.layer;

import io.netlab.error.NetlabException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** How an archive is compressed, as its first bytes tell (magic(5)). */
public enum Compression {
    NONE(new int[0]),
    GZIP(new int[] {0x1f, 0x8b}),
    ZSTD(new int[] {0x28, 0xb5, 0x2f, 0xfd}, "zstd"),
    BZIP2(new int[] {'B', 'Z', 'h'}, "bzip2"),
    XZ(new int[] {0xfd, '7', 'z', 'X', 'Z', 0}, "xz", "xz-utils");

    private static final int BUFFER = 1 << 16;

    private final List<Integer> beginning;
    private final String program;
    private final String packageName;

    Compression(int[] beginning) {
        this(beginning, "");
    }

    Compression(int[] beginning, String program) {
        this(beginning, program, program);
    }

    Compression(int[] beginning, String program, String packageName) {
        this.beginning = Arrays.stream(beginning).boxed().toList();
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
        source.mark(beginning.size() + 1);
        boolean isSame = true;
        for (int octet : beginning) {
            isSame &= source.read() == octet;
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

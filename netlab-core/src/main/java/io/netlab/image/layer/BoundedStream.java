package io.netlab.image.layer;

import io.netlab.image.tar.BadArchiveException;
import java.io.IOException;
import java.io.InputStream;

/** A stream that must not go on for ever: a few kilobytes can unfold to petabytes. All of it is read, nothing skipped. */
final class BoundedStream extends InputStream {
    private final InputStream source;
    private final long most;
    private long seen;

    BoundedStream(InputStream source, long most) {
        this.source = source;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int octet = source.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = source.read(into, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private void count(long bytes) {
        seen += bytes;
        if (seen > most) {
            throw new BadArchiveException("uncompressed it has more than " + most + " bytes, the most that is taken");
        }
    }
}

package io.netlab.image.layer;

import io.netlab.image.tar.TarWriter;
import io.netlab.sys.FileSyscalls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Copies the content of one file into an archive: as many bytes as were said, though it may change meanwhile. */
final class FileReading {
    private static final int CHUNK = 1 << 16;

    private final FileSyscalls files;

    FileReading(FileSyscalls files) {
        this.files = files;
    }

    void copy(int directory, String name, long size, TarWriter archive) throws IOException {
        int file = files.openAt(directory, name);
        try {
            copy(file, size, archive);
        } finally {
            files.close(file);
        }
    }

    private void copy(int file, long size, TarWriter archive) throws IOException {
        byte[] chunk = new byte[(int) Math.min(CHUNK, size)];
        ByteBuffer buffer = ByteBuffer.allocateDirect(chunk.length);
        for (long left = size; left > 0; ) {
            buffer.clear().limit((int) Math.min(chunk.length, left));
            int count = files.read(file, buffer);
            int taken = count > 0 ? count : buffer.limit(); // it has become shorter: zeros in the place of the rest
            Arrays.fill(chunk, (byte) 0);
            buffer.flip().get(chunk, 0, count);
            archive.write(chunk, 0, taken);
            left -= taken;
        }
    }
}

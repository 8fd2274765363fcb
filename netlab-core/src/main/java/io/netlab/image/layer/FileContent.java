package io.netlab.image.layer;

import io.netlab.image.tar.TarEntry;
import io.netlab.image.tar.TarEntry.Piece;
import io.netlab.image.tar.TarReader;
import io.netlab.sys.FileSyscalls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Writes the contents of an archive's files; the holes of a sparse one stay holes. */
final class FileContent {
    private static final int CHUNK = 1 << 16;

    private final FileSyscalls files;
    private final TarReader archive;
    private final byte[] chunk = new byte[CHUNK];
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK);

    FileContent(FileSyscalls files, TarReader archive) {
        this.files = files;
        this.archive = archive;
    }

    void write(int directory, String name, TarEntry entry) throws IOException {
        int file = files.createAt(directory, name, 0600);
        try {
            write(file, entry);
        } finally {
            files.close(file);
        }
    }

    private void write(int file, TarEntry entry) throws IOException {
        List<Piece> pieces = entry.pieces().isEmpty() ? List.of(new Piece(0, entry.size())) : entry.pieces();
        for (Piece piece : pieces) {
            if (piece.offset() > 0) {
                files.seek(file, piece.offset());
            }
            copy(file, piece.length());
        }
        if (!entry.pieces().isEmpty()) {
            files.ftruncate(file, entry.size());
        }
    }

    private void copy(int file, long length) throws IOException {
        long left = length;
        while (left > 0) {
            int count = archive.read(chunk, 0, (int) Math.min(chunk.length, left));
            if (count < 0) {
                return; // a hole at the end
            }
            buffer.clear().put(chunk, 0, count).flip();
            while (buffer.hasRemaining()) {
                files.write(file, buffer);
            }
            left -= count;
        }
    }
}

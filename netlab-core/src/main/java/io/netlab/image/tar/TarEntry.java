package io.netlab.image.tar;

import io.netlab.net.Bytes;
import java.util.List;
import java.util.Map;

/**
 * One file of an archive, without its content. Names and targets are {@link ByteText}.
 *
 * @param size of the file in bytes; for a sparse file with its holes
 * @param target what a link leads to
 * @param device of a device file, as makedev(3) numbers it
 * @param attributes extended attributes by name (xattr(7))
 * @param pieces where the content of a sparse file belongs; empty for any other file
 */
public record TarEntry(
        Kind kind,
        String name,
        long size,
        int permissions,
        long owner,
        long group,
        long seconds,
        int nanoseconds,
        String target,
        long device,
        Map<String, Bytes> attributes,
        List<Piece> pieces) {
    /** The type of a file, with the letter that stands for it in a header. */
    public enum Kind {
        FILE('0'),
        HARD_LINK('1'),
        SYMBOLIC_LINK('2'),
        CHARACTER_DEVICE('3'),
        BLOCK_DEVICE('4'),
        DIRECTORY('5'),
        FIFO('6');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        char letter() {
            return letter;
        }
    }

    /** A stretch of a sparse file that is no hole. */
    public record Piece(long offset, long length) {}

    public TarEntry {
        attributes = Map.copyOf(attributes);
        pieces = List.copyOf(pieces);
    }

    /** A file of root's, made in 1970. */
    public static TarEntry of(Kind kind, String name, int permissions) {
        return new TarEntry(kind, name, 0, permissions, 0, 0, 0, 0, "", 0, Map.of(), List.of());
    }

    /** The same with a size. */
    public TarEntry withSize(long bytes) {
        return new TarEntry(
                kind, name, bytes, permissions, owner, group, seconds, nanoseconds, target, device, attributes, pieces);
    }

    /** The same, leading to another file. */
    public TarEntry withTarget(String to) {
        return new TarEntry(
                kind, name, size, permissions, owner, group, seconds, nanoseconds, to, device, attributes, pieces);
    }
}

package io.netlab.image.tar;

import io.netlab.image.tar.TarEntry.Kind;
import io.netlab.net.Bytes;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads an archive from its beginning to its end: {@link #next} goes to the next file, {@link #read} has its content. */
public final class TarReader {
    private static final int MAX_METADATA = 1 << 20; // as Go's archive/tar, which Docker reads with

    private final InputStream source;
    private PaxRecords pax = PaxRecords.NONE;
    private String longName = "";
    private String longTarget = "";
    private long left;
    private long padding;

    /** Reads from the stream, which should have a buffer. */
    public TarReader(InputStream source) {
        this.source = source;
    }

    /**
     * The next file, once what is left of the one before was passed over; nothing at the end.
     *
     * @throws BadArchiveException when the archive is none
     * @throws IOException when it cannot be read
     */
    public Optional<TarEntry> next() throws IOException {
        pax = PaxRecords.NONE;
        longName = "";
        longTarget = "";
        while (true) {
            skip(left + padding);
            left = 0;
            padding = 0;
            byte[] header = header();
            if (header.length == 0) {
                return Optional.empty();
            }
            if (!isMetadata(header)) {
                return Optional.of(entry(header));
            }
        }
    }

    /**
     * The next bytes of the content; of a sparse file its pieces only, one after the other.
     *
     * @return how many, -1 at the end
     */
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = source.read(into, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw cutShort();
        }
        left -= count;
        return count;
    }

    private static BadArchiveException cutShort() {
        return new BadArchiveException("the archive ends in the middle of a file");
    }

    /** Nothing at the end, which is a block of zeros or the end of the stream. */
    private byte[] header() throws IOException {
        byte[] header = source.readNBytes(TarField.BLOCK);
        if (header.length == 0 || Arrays.equals(header, new byte[TarField.BLOCK])) {
            return new byte[0];
        }
        if (header.length < TarField.BLOCK) {
            throw new BadArchiveException("the archive ends in the middle of a header");
        }
        if (TarField.CHECKSUM.number(header) != TarField.sum(header)) {
            throw new BadArchiveException("a header is damaged: its checksum is wrong");
        }
        return header;
    }

    /** Takes in a header that only speaks of the file behind it. */
    private boolean isMetadata(byte[] header) throws IOException {
        switch (header[TarField.KIND.offset]) {
            case 'x' -> pax = PaxRecords.parse(metadata(header));
            case 'g' -> metadata(header); // for all files: a comment, in practice
            case 'L' -> longName = untilNul(metadata(header));
            case 'K' -> longTarget = untilNul(metadata(header));
            default -> {
                return false;
            }
        }
        return true;
    }

    private String metadata(byte[] header) throws IOException {
        long size = TarField.SIZE.number(header);
        if (size < 0 || size > MAX_METADATA) {
            throw new BadArchiveException("a header with " + size + " bytes about one file: at most " + MAX_METADATA);
        }
        byte[] content = source.readNBytes((int) size);
        if (content.length < size) {
            throw cutShort();
        }
        skip(paddingOf(size));
        return ByteText.of(content, 0, content.length);
    }

    private static String untilNul(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private TarEntry entry(byte[] header) throws IOException {
        Kind kind = kind(header);
        long stored = pax.number("size", TarField.SIZE.number(header));
        if (stored < 0) {
            throw new BadArchiveException("a file of " + stored + " bytes");
        }
        left = kind == Kind.FILE ? stored : 0; // the rest has no content, whatever its size says
        padding = paddingOf(left);
        SparseMap sparse = sparse(header);
        Timestamp time = Timestamp.of(pax, TarField.TIME.number(header));
        return new TarEntry(
                kind,
                name(header, sparse),
                sparse.realSize(left),
                (int) (TarField.MODE.number(header) & 07777),
                pax.number("uid", TarField.OWNER.number(header)),
                pax.number("gid", TarField.GROUP.number(header)),
                time.seconds(),
                time.nanoseconds(),
                pax.text("linkpath").orElse(longTarget.isEmpty() ? TarField.TARGET.text(header) : longTarget),
                device(kind, header),
                attributes(),
                sparse.pieces());
    }

    private static Kind kind(byte[] header) {
        char letter = (char) (header[TarField.KIND.offset] & 0xff);
        return switch (letter) {
            case '\0', '0' -> TarField.NAME.text(header).endsWith("/") ? Kind.DIRECTORY : Kind.FILE;
            case '7', 'S' -> Kind.FILE;
            default -> known(letter);
        };
    }

    private static Kind known(char letter) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.letter() == letter)
                .findFirst()
                .orElseThrow(() -> new BadArchiveException(
                        "a file of the unknown type " + ByteText.shown(String.valueOf(letter))));
    }

    private String name(byte[] header, SparseMap sparse) {
        String own = TarField.NAME.text(header);
        boolean isPosix = TarField.MAGIC.text(header).equals("ustar");
        String prefix = isPosix ? TarField.PREFIX.text(header) : "";
        String plain = prefix.isEmpty() ? own : prefix + "/" + own;
        return sparse.realName().or(() -> pax.text("path")).orElse(longName.isEmpty() ? plain : longName);
    }

    private static long device(Kind kind, byte[] header) {
        if (kind != Kind.CHARACTER_DEVICE && kind != Kind.BLOCK_DEVICE) {
            return 0;
        }
        return TarField.MAJOR.number(header) << 32 | (TarField.MINOR.number(header) & 0xffff_ffffL);
    }

    private Map<String, Bytes> attributes() {
        Map<String, Bytes> attributes = new HashMap<>();
        pax.all().forEach((key, value) -> {
            if (key.startsWith(PaxRecords.ATTRIBUTE)) {
                attributes.put(key.substring(PaxRecords.ATTRIBUTE.length()), ByteText.value(value));
            }
        });
        return attributes;
    }

    private SparseMap sparse(byte[] header) throws IOException {
        if (header[TarField.KIND.offset] == 'S') {
            return SparseMap.ofGnu(header, () -> source.readNBytes(TarField.BLOCK), left);
        }
        SparseMap map = SparseMap.ofPax(pax, this::contentBlock); // which makes less of the content left
        return map.fitting(left);
    }

    private byte[] contentBlock() throws IOException {
        byte[] block = source.readNBytes((int) Math.min(TarField.BLOCK, left));
        if (block.length < TarField.BLOCK) {
            throw cutShort();
        }
        left -= block.length;
        return block;
    }

    private static long paddingOf(long size) {
        return (TarField.BLOCK - size % TarField.BLOCK) % TarField.BLOCK;
    }

    private void skip(long bytes) throws IOException {
        try {
            source.skipNBytes(bytes);
        } catch (EOFException e) {
            if (left > 0 || bytes > TarField.BLOCK) {
                throw cutShort();
            } // some archives leave the padding of the last file out
        }
    }
}

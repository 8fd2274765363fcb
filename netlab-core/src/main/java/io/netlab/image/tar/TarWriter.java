package io.netlab.image.tar;

import io.netlab.image.tar.TarEntry.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes an archive: headers of POSIX ustar, with a pax header in front of a file that does not fit one. */
public final class TarWriter {
    private static final int MINOR_BITS = 32;

    private final OutputStream target;
    private long written;

    /** Writes to the stream, which should have a buffer. */
    public TarWriter(OutputStream target) {
        this.target = target;
    }

    /** Begins a file; its content, as long as its size says, is to follow by {@link #write}, and {@link #endFile}. */
    public void begin(TarEntry entry) throws IOException {
        Map<String, String> pax = pax(entry);
        if (!pax.isEmpty()) {
            byte[] records = records(pax);
            target.write(header(TarEntry.of(Kind.FILE, "PaxHeaders/file", 0644).withSize(records.length), 'x'));
            target.write(records);
            pad(records.length);
        }
        target.write(header(entry, entry.kind().letter()));
        written = 0;
    }

    /** Writes more of the content. */
    public void write(byte[] content, int offset, int length) throws IOException {
        target.write(content, offset, length);
        written += length;
    }

    /** Ends a file. */
    public void endFile() throws IOException {
        pad(written);
    }

    /** Writes a whole file. */
    public void file(TarEntry entry, byte[] content) throws IOException {
        begin(entry.withSize(content.length));
        write(content, 0, content.length);
        endFile();
    }

    /** Ends the archive with two blocks of zeros; the stream stays open. */
    public void end() throws IOException {
        target.write(new byte[2 * TarField.BLOCK]);
        target.flush();
    }

    private void pad(long size) throws IOException {
        target.write(new byte[(int) ((TarField.BLOCK - size % TarField.BLOCK) % TarField.BLOCK)]);
    }

    private static Map<String, String> pax(TarEntry entry) {
        Map<String, String> pax = new LinkedHashMap<>();
        unlessFitting(pax, "path", entry.name(), TarField.NAME);
        unlessFitting(pax, "linkpath", entry.target(), TarField.TARGET);
        unlessFitting(pax, "size", entry.size(), TarField.SIZE);
        unlessFitting(pax, "uid", entry.owner(), TarField.OWNER);
        unlessFitting(pax, "gid", entry.group(), TarField.GROUP);
        unlessFitting(pax, "mtime", entry.seconds(), TarField.TIME);
        new TreeMap<>(entry.attributes())
                .forEach((name, value) ->
                        pax.put(PaxRecords.ATTRIBUTE + name, ByteText.of(value.toArray(), 0, value.length())));
        return pax;
    }

    private static void unlessFitting(Map<String, String> pax, String key, String text, TarField field) {
        if (text.length() > field.length || text.chars().anyMatch(letter -> letter > 0x7f)) {
            pax.put(key, text);
        }
    }

    private static void unlessFitting(Map<String, String> pax, String key, long number, TarField field) {
        if (!field.holds(number)) {
            pax.put(key, String.valueOf(number));
        }
    }

    private static byte[] records(Map<String, String> pax) {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        pax.forEach((key, value) -> records.writeBytes(ByteText.bytes(record(" " + key + "=" + value + "\n"))));
        return records.toByteArray();
    }

    /** The length in front counts its own digits. */
    private static String record(String rest) {
        int length = rest.length() + 1;
        while (String.valueOf(length).length() + rest.length() != length) {
            length++;
        }
        return length + rest;
    }

    private static byte[] header(TarEntry entry, char letter) {
        byte[] header = new byte[TarField.BLOCK];
        TarField.NAME.put(header, entry.name());
        TarField.MODE.put(header, entry.permissions());
        putFitting(header, TarField.OWNER, entry.owner());
        putFitting(header, TarField.GROUP, entry.group());
        putFitting(header, TarField.SIZE, entry.size());
        putFitting(header, TarField.TIME, entry.seconds());
        TarField.KIND.put(header, String.valueOf(letter));
        TarField.TARGET.put(header, entry.target());
        TarField.MAGIC.put(header, "ustar\u000000");
        TarField.MAJOR.put(header, entry.device() >>> MINOR_BITS);
        TarField.MINOR.put(header, entry.device() & 07777777);
        TarField.CHECKSUM.put(header, String.format("%06o\0 ", TarField.sum(header)));
        return header;
    }

    private static void putFitting(byte[] header, TarField field, long number) {
        field.put(header, field.holds(number) ? number : 0); // the pax header has it
    }
}

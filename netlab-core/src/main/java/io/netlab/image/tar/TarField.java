package io.netlab.image.tar;

import java.nio.ByteBuffer;

/** A field of the 512 bytes of a header: where it stands, how long it is, and how numbers are written in it. */
enum TarField {
    NAME(0, 100),
    MODE(100, 8),
    OWNER(108, 8),
    GROUP(116, 8),
    SIZE(124, 12),
    TIME(136, 12),
    CHECKSUM(148, 8),
    KIND(156, 1),
    TARGET(157, 100),
    MAGIC(257, 8),
    MAJOR(329, 8),
    MINOR(337, 8),
    PREFIX(345, 155),
    GNU_PIECES(386, 96),
    GNU_MORE(482, 1),
    GNU_REAL_SIZE(483, 12);

    /** The length of a header, and what contents are padded to. */
    static final int BLOCK = 512;

    private static final int SIGN = 0x80;

    final int offset;
    final int length;

    TarField(int offset, int length) {
        this.offset = offset;
        this.length = length;
    }

    /** The text up to its NUL. */
    String text(byte[] header) {
        int end = offset;
        while (end < offset + length && header[end] != 0) {
            end++;
        }
        return ByteText.of(header, offset, end - offset);
    }

    /** The number, octal or, with the highest bit set, binary (GNU's "base 256"). */
    long number(byte[] header) {
        return number(header, offset, length);
    }

    static long number(byte[] header, int offset, int length) {
        if ((header[offset] & SIGN) != 0) {
            return binary(header, offset, length);
        }
        String digits = ByteText.of(header, offset, length).replace('\0', ' ').strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseUnsignedLong(digits, 8) & Long.MAX_VALUE;
        } catch (NumberFormatException e) {
            throw new BadArchiveException("a header has " + ByteText.shown(digits) + " where a number should be");
        }
    }

    private static long binary(byte[] header, int offset, int length) {
        boolean isNegative = (header[offset] & 0x40) != 0;
        long value = isNegative ? -1 : 0;
        for (int at = offset; at < offset + length; at++) {
            int octet = at == offset && !isNegative ? header[at] & 0x7f : header[at] & 0xff;
            if (value >> 55 != (isNegative ? -1 : 0)) {
                throw new BadArchiveException("a header has a number of more than 63 bits");
            }
            value = value << 8 | octet;
        }
        return value;
    }

    void put(byte[] header, String text) {
        byte[] bytes = ByteText.bytes(text);
        ByteBuffer.wrap(header).put(offset, bytes, 0, Math.min(bytes.length, length));
    }

    /** Octal digits and a NUL; the caller sees to it that the number fits. */
    void put(byte[] header, long number) {
        put(header, String.format("%0" + (length - 1) + "o", number));
    }

    boolean holds(long number) {
        return number >= 0 && number < 1L << (3 * (length - 1));
    }

    /** The sum of all bytes, those of the sum itself counted as spaces. */
    static int sum(byte[] header) {
        int sum = 0;
        for (int at = 0; at < BLOCK; at++) {
            boolean isOwn = at >= CHECKSUM.offset && at < CHECKSUM.offset + CHECKSUM.length;
            sum += isOwn ? ' ' : header[at] & 0xff;
        }
        return sum;
    }
}

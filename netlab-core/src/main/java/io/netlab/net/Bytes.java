package io.netlab.net;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** An immutable sequence of bytes: what records hold in place of arrays, so that equality is by content. */
public final class Bytes {
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** A copy of the given bytes. */
    public static Bytes of(byte... content) {
        return content.length == 0 ? EMPTY : new Bytes(content.clone());
    }

    /**
     * Two hexadecimal digits a byte, for example {@code "7f000001"}. Throws IllegalArgumentException on anything else.
     */
    public static Bytes ofHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex));
    }

    /** Takes everything that is left in the buffer, and moves its position to its limit. */
    public static Bytes remainingOf(ByteBuffer buffer) {
        byte[] content = new byte[buffer.remaining()];
        buffer.get(content);
        return new Bytes(content);
    }

    /** The number of bytes. */
    public int length() {
        return content.length;
    }

    /** The byte at the index, as a value from 0 to 255. */
    public int at(int index) {
        return content[index] & 0xff;
    }

    /** The bytes from one index, inclusive, to another, exclusive. */
    public Bytes slice(int from, int to) {
        return new Bytes(Arrays.copyOfRange(content, from, to));
    }

    /** A fresh array with the same content. */
    public byte[] toArray() {
        return content.clone();
    }

    /** Appends the content to the buffer. */
    public void putTo(ByteBuffer buffer) {
        buffer.put(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /** Hexadecimal, two digits a byte. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(content);
    }
}

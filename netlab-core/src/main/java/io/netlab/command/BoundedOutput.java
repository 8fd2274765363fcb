package io.netlab.command;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the first bytes that a program writes, and counts the rest away: a program that never stops costs no memory.
 */
final class BoundedOutput extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int limit;
    private boolean cut;

    BoundedOutput(int limit) {
        this.limit = limit;
    }

    @Override
    public synchronized void write(int octet) {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] source, int offset, int length) {
        int room = Math.min(length, limit - kept.size());
        kept.write(source, offset, room);
        cut |= room < length;
    }

    synchronized String text() {
        String text = kept.toString(StandardCharsets.UTF_8);
        return cut ? text + "\n[cut after " + limit + " bytes]\n" : text;
    }
}

package io.netlab.image.tar;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** When a file's content changed last, since 1970. */
record Timestamp(long seconds, int nanoseconds) {
    private static final int DIGITS = 20;

    /** What the pax header says, with a fraction, or else the header. */
    static Timestamp of(PaxRecords pax, long plain) {
        return pax.text("mtime").map(Timestamp::parse).orElse(new Timestamp(plain, 0));
    }

    private static Timestamp parse(String text) {
        if (text.length() > 2 * DIGITS || !text.matches("-?[0-9]{1,18}(\\.[0-9]*)?")) {
            throw new BadArchiveException("a pax header has the time " + ByteText.shown(text));
        }
        BigDecimal exact = new BigDecimal(text);
        BigDecimal seconds = exact.setScale(0, RoundingMode.FLOOR);
        return new Timestamp(
                seconds.longValueExact(),
                exact.subtract(seconds).movePointRight(9).intValue());
    }
}

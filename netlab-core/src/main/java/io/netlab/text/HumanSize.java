package io.netlab.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Sizes as Docker shows them: three digits, and units of a thousand ({@code units.HumanSize} of docker/go-units). */
public final class HumanSize {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    private static final int STEP = 1000;
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    private HumanSize() {}

    /** {@code 0B}, {@code 4.26MB}, {@code 187MB}. */
    public static String of(long bytes) {
        BigDecimal size = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (size.compareTo(BigDecimal.valueOf(STEP)) >= 0 && unit < UNITS.length - 1) {
            size = size.divide(BigDecimal.valueOf(STEP), MathContext.DECIMAL64);
            unit++;
        }
        BigDecimal shown = size.round(DIGITS).stripTrailingZeros();
        return shown.toPlainString() + UNITS[unit];
    }
}

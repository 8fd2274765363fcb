package io.netlab.report;

import io.netlab.text.CleanText;
import io.netlab.text.Glyphs;
import io.netlab.text.Page;
import io.netlab.text.TextWidth;
import io.netlab.text.Words;
import java.time.Duration;

/** One line that says how far work has come: {@code build  ════╌╌╌╌  412 of 1,000  1.2 s}. */
public final class Progress {
    private static final int BAR = 24;

    private Progress() {}

    /** The line, without a line end; a total of 0 is not known yet, and no bar is drawn. */
    public static String line(String phase, long done, long total, Duration elapsed, Page page) {
        String name = TextWidth.pad(CleanText.of(phase), 8);
        String time = Words.duration(elapsed);
        if (total <= 0) {
            return page.glyphs().shown(name + "  " + Words.number(done) + "  " + time);
        }
        String count = Words.number(Math.min(done, total)) + " of " + Words.number(total);
        return page.glyphs().shown(name + "  " + bar(done, total, page.glyphs()) + "  " + count + "  " + time);
    }

    private static String bar(long done, long total, Glyphs glyphs) {
        int full = (int) (BAR * Math.max(0, Math.min(done, total)) / total);
        return glyphs.doubleLine().repeat(full) + glyphs.brokenLine().repeat(BAR - full);
    }
}

package io.netlab.doctor;

import java.util.ArrayList;
import java.util.List;

/** Sets short texts in three columns; a long one takes as many as it needs. */
final class ThreeColumns {
    private static final int COUNT = 3;

    private ThreeColumns() {}

    /** The lines, none wider than the width unless a text is. */
    static List<String> of(List<String> texts, int width) {
        int column = width / COUNT;
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String text : texts) {
            int start = (line.length() + column - 1) / column * column;
            if (line.length() > 0 && start + text.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
                start = 0;
            }
            line.append(" ".repeat(start - line.length())).append(text);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }
}

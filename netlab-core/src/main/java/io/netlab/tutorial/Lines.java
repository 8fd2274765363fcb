package io.netlab.tutorial;

import io.netlab.error.Position;
import io.netlab.language.CommandLine;
import java.util.ArrayList;
import java.util.List;

/** Cuts a block into command lines: what is still open at a line's end goes on below. */
final class Lines {
    private Lines() {}

    static List<Line> of(Fence fence, FileLines file) {
        Line.Role role = role(fence.kind());
        List<Line> lines = new ArrayList<>();
        String text = "";
        int first = fence.line() + 1;
        for (int i = 0; i < fence.content().size(); i++) {
            String content = fence.content().get(i);
            boolean isNew = text.isEmpty();
            if (isNew && (content.isBlank() || content.startsWith("#"))) {
                continue;
            }
            first = isNew ? fence.line() + 1 + i : first;
            text = isNew ? content : text + "\n" + content;
            boolean isLast = i == fence.content().size() - 1;
            if (isLast || CommandLine.isComplete(text)) {
                Position position = file.position(first);
                lines.add(new Line(position, text, role));
                text = "";
            }
        }
        return lines;
    }

    private static Line.Role role(Fence.Kind kind) {
        return switch (kind) {
            case HIDDEN -> Line.Role.HIDDEN;
            case REFUSED -> Line.Role.REFUSED;
            case SHOWN, START, GOALS, CONTROLS, PREDICTION, SAMPLE, HINT -> Line.Role.SHOWN;
        };
    }
}

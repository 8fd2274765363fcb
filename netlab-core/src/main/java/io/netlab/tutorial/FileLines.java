package io.netlab.tutorial;

import io.netlab.error.Position;
import io.netlab.scenario.yaml.YamlText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The lines of a tutorial. A part of them can be read as if the others were empty, so that whoever reads it names places
 * in the whole file.
 */
record FileLines(String file, List<String> lines) {
    FileLines {
        lines = List.copyOf(lines);
    }

    static FileLines of(YamlText text) {
        return new FileLines(text.file(), text.lines());
    }

    /** A whole line, by its number from 1. */
    Position position(int line) {
        String text = lines.get(line - 1);
        int length = text.codePointCount(0, text.length());
        return new Position(file, line, 1, Math.max(1, length));
    }

    /** A text that has these lines, by number, and empty ones in place of all others. */
    YamlText only(Map<Integer, String> kept) {
        return new YamlText(
                file,
                IntStream.rangeClosed(1, lines.size())
                        .mapToObj(number -> kept.getOrDefault(number, ""))
                        .collect(Collectors.joining("\n")));
    }
}

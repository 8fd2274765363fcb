package io.netlab.error;

/**
 * Where in a file something stands: line and column count from 1, the length is that of the offending text in
 * characters. Line 0 means the file as a whole.
 */
public record Position(String file, int line, int column, int length) {
    /** The file as a whole: it is empty, too large, or not text. */
    public static Position ofFile(String file) {
        return new Position(file, 0, 0, 0);
    }

    /** {@code web.yaml:14:9}, or the file's name alone. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}

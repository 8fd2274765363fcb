package io.netlab.text;

/** Writes XML 1.0, indented; every character that XML, or a terminal, could take amiss is spelled out. */
public final class XmlText {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** A start tag on a line of its own; the attributes are names and values by turns. */
    public XmlText open(String name, String... attributes) {
        indent().append(tag(name, attributes)).append(">\n");
        depth++;
        return this;
    }

    /** The end tag of the innermost element that is open. */
    public XmlText close(String name) {
        depth--;
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** An element without content. */
    public XmlText empty(String name, String... attributes) {
        indent().append(tag(name, attributes)).append("/>\n");
        return this;
    }

    /** An element with text, which keeps its lines. */
    public XmlText element(String name, String content, String... attributes) {
        indent().append(tag(name, attributes))
                .append('>')
                .append(escapedLines(content))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** All that was written. */
    public String text() {
        return text.toString();
    }

    /** Safe as the value of an attribute or as content, on one line. */
    public static String escaped(String raw) {
        return CleanText.of(raw)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String escapedLines(String raw) {
        StringBuilder lines = new StringBuilder();
        for (String line : raw.split("\n", -1)) {
            lines.append(lines.isEmpty() ? "" : "\n").append(escaped(line));
        }
        return lines.toString();
    }

    private static String tag(String name, String... attributes) {
        StringBuilder tag = new StringBuilder("<").append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            tag.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        return tag.toString();
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(depth));
    }
}

package io.netlab.graph;

import io.netlab.text.TextWidth;
import io.netlab.topology.LinkRef;
import java.util.Optional;
import java.util.Set;

/** One line of text in a box of the drawing; the port that it is of, if any, is where cables end. */
record SvgRow(Look look, String text, Set<LinkRef> port, boolean isDown) {
    static final int HEIGHT = 20;
    private static final double COLUMN = 7.3;

    SvgRow {
        port = Set.copyOf(port);
    }

    /** What a row is, which decides how it is drawn. */
    enum Look {
        NAME(0),
        BRIDGE(8),
        BRIDGE_PORT(26),
        PLUG(8),
        MORE(8),
        NOTE(0);

        private final int indent;

        Look(int indent) {
            this.indent = indent;
        }

        /** How far the text is from the edge of the box's content, in pixels. */
        int indent() {
            return indent;
        }

        /** The class in the style sheet. */
        String cssClass() {
            return switch (this) {
                case NAME -> "name";
                case BRIDGE, BRIDGE_PORT, PLUG -> "port";
                case MORE, NOTE -> "note";
            };
        }
    }

    static SvgRow of(Look look, String text) {
        return new SvgRow(look, text, Set.of(), false);
    }

    static SvgRow of(Look look, Port port, String text) {
        return new SvgRow(look, text, Set.of(port.ref()), port.isDown());
    }

    Optional<LinkRef> ref() {
        return port.stream().findFirst();
    }

    /** In pixels, of a font of 12 pixels in which all characters are equally wide. */
    int width() {
        return look.indent() + (int) Math.ceil(TextWidth.of(text) * COLUMN) + look.indent();
    }
}

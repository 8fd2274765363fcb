package io.netlab.graph;

import io.netlab.text.Glyphs;

/** A cable as a piece of line: whole, broken when an end is down, double for a tunnel. */
record CableLine(Graph graph, Glyphs glyphs) {
    String of(Cable cable, int length) {
        if (graph.isBroken(cable)) {
            return glyphs.brokenLine().repeat(length);
        }
        String piece = cable.kind() == Cable.Kind.TUNNEL ? glyphs.doubleLine() : glyphs.line();
        return piece.repeat(length);
    }
}

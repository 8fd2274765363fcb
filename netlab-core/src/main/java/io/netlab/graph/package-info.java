/**
 * Pictures of a network: one {@link io.netlab.graph.Graph} of nodes, ports and cables, and five ways to write it: text,
 * SVG, Mermaid, DOT and JSON. Pure text, no I/O.
 */
@NullMarked
package io.netlab.graph;

import org.jspecify.annotations.NullMarked;

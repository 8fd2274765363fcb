/**
 * The command languages of the documents: lines as a person types or pastes them become ops, and ops become lines and
 * plain sentences. A {@code *Command} or {@code *Parser} reads, a {@code *Text} writes a line again, and {@code *Words}
 * are tables of what may be typed or sentences for people. Pure: nothing here runs anything.
 */
@NullMarked
package io.netlab.language;

import org.jspecify.annotations.NullMarked;

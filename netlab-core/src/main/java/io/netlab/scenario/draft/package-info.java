/**
 * A scenario between its text and its meaning: everything with its place in the file, and the rules that the whole must
 * keep, such as that a link named elsewhere is declared.
 */
@NullMarked
package io.netlab.scenario.draft;

import org.jspecify.annotations.NullMarked;

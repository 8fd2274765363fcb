/**
 * Text for people and programs: what may be shown, how wide it is, how it is marked, how numbers and times read, and
 * JSON. Used by everything that writes. Pure functions, no I/O.
 */
@NullMarked
package io.netlab.text;

import org.jspecify.annotations.NullMarked;

/**
 * Reads and writes tar archives: POSIX ustar with pax headers (pax(1), "ustar Interchange Format"), and what GNU tar adds.
 * Nothing in an archive is believed: a number may be negative, a size may be a lie, and it may end anywhere.
 */
@NullMarked
package io.netlab.image.tar;

import org.jspecify.annotations.NullMarked;

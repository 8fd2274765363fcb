/**
 * Reports of runs: what was built, done, checked and removed, as text for people, and as JSON and JUnit XML for programs.
 * Pure text, no I/O.
 */
@NullMarked
package io.netlab.report;

import org.jspecify.annotations.NullMarked;

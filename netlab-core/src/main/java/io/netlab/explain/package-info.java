/**
 * Tells what a command was, what the kernel was asked and answered, and what changed. Nothing is told twice: the bytes
 * that travelled are decoded, and the change is the difference between what was seen before and after.
 */
@NullMarked
package io.netlab.explain;

import org.jspecify.annotations.NullMarked;

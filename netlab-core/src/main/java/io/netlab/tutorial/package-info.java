/** Tutorials: Markdown files that teach step by step, read with exact positions and found valid before one begins. */
@NullMarked
package io.netlab.tutorial;

import org.jspecify.annotations.NullMarked;

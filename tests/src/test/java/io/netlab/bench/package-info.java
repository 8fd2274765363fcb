/** Measures netlab in process, for the table that {@code tests/bench/run} prints. */
@NullMarked
package io.netlab.bench;

import org.jspecify.annotations.NullMarked;

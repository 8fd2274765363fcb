/** Tries every node against every other, and says where that differs from what is expected. */
@NullMarked
package io.netlab.matrix;

import org.jspecify.annotations.NullMarked;

/** Writes scenario files: what was built, in the words that the reader of scenario files takes. */
@NullMarked
package io.netlab.scenario.text;

import org.jspecify.annotations.NullMarked;

/** What can go wrong, as values: problems in files that people write, and refusals with the kernel's own words. */
@NullMarked
package io.netlab.error;

import org.jspecify.annotations.NullMarked;

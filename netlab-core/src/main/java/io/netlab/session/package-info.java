/** A person's work in one lab: lines are run, remembered, taken back, and written down. */
@NullMarked
package io.netlab.session;

import org.jspecify.annotations.NullMarked;

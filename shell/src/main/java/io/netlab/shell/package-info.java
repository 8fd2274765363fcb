/** What a person types and sees: the command line. Only this package prints. */
@NullMarked
package io.netlab.shell;

import org.jspecify.annotations.NullMarked;

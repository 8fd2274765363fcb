/** The interactive shell: reads lines at a terminal, from a pipe or from the command line, and runs them in a lab. */
@NullMarked
package io.netlab.shell.repl;

import org.jspecify.annotations.NullMarked;

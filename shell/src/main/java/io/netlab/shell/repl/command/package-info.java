/** The commands of a lab that are netlab's own: where one stands, what there is, taking back, writing down, checking. */
@NullMarked
package io.netlab.shell.repl.command;

import org.jspecify.annotations.NullMarked;

/** What a line says word by word as it is typed: for completion, for colours, for help. Nothing is run here. */
@NullMarked
package io.netlab.shell.repl.grammar;

import org.jspecify.annotations.NullMarked;

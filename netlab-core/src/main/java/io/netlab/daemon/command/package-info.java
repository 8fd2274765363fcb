/** The {@code docker} commands, each a class with its options: what they ask of the lab's engine, and what they print. */
@NullMarked
package io.netlab.daemon.command;

import org.jspecify.annotations.NullMarked;

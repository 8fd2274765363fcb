/**
 * Runs the machine's own programs, such as {@code iptables-restore}, with a time limit and bounded output.
 */
@NullMarked
package io.netlab.command;

import org.jspecify.annotations.NullMarked;

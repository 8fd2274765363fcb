/**
 * netfilter, the firewall of the kernel, through iptables-restore and iptables-save: whole transactions, never a program
 * per rule.
 */
@NullMarked
package io.netlab.firewall;

import org.jspecify.annotations.NullMarked;

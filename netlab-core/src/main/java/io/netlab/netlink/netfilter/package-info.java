/** Talks to the kernel's netfilter: asks for the trace of packets through its rules, and hears it. */
@NullMarked
package io.netlab.netlink.netfilter;

import org.jspecify.annotations.NullMarked;

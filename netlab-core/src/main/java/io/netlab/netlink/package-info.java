/**
 * Netlink, the kernel's own protocol for networks ({@code netlink(7)}): messages and their attributes, the socket that
 * carries requests, and the monitor that hears of changes.
 */
@NullMarked
package io.netlab.netlink;

import org.jspecify.annotations.NullMarked;

/**
 * Links, addresses, routes, neighbours, rules and namespace ids, as {@code rtnetlink(7)} speaks of them. Classes in the
 * manner of {@code IflaType} hold the numbers of one header.
 */
@NullMarked
package io.netlab.netlink.route;

import org.jspecify.annotations.NullMarked;

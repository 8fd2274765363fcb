/** What a network is, wanted or seen: namespaces, links, addresses, routes, rules. Pure data, no I/O. */
@NullMarked
package io.netlab.topology;

import org.jspecify.annotations.NullMarked;

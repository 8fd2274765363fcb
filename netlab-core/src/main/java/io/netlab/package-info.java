/**
 * netlab: network namespaces, veth pairs, bridges, routes and NAT, built and checked through the kernel's own
 * interfaces.
 */
@NullMarked
package io.netlab;

import org.jspecify.annotations.NullMarked;

/** Open vSwitch: a node's own database and daemons, and what is asked of them by {@code ovs-vsctl}. */
@NullMarked
package io.netlab.ovs;

import org.jspecify.annotations.NullMarked;

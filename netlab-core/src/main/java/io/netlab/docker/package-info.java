/** What Docker's engine makes of networks, containers and published ports, as pure data: addresses and rules. */
@NullMarked
package io.netlab.docker;

import org.jspecify.annotations.NullMarked;

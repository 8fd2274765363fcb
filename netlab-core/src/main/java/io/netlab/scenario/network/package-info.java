/** What a scenario says of Docker's networks, made into the links, addresses, routes and rules that the engine makes. */
@NullMarked
package io.netlab.scenario.network;

import org.jspecify.annotations.NullMarked;

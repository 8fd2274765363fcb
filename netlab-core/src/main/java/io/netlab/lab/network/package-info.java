/** The networks of a lab's engine while it runs: {@code docker network}. */
@NullMarked
package io.netlab.lab.network;

import org.jspecify.annotations.NullMarked;

/**
 * Probes made in this process on sockets opened in a namespace: ping, TCP, UDP, HTTP, paths; and the servers that answer
 * them.
 */
@NullMarked
package io.netlab.probe;

import org.jspecify.annotations.NullMarked;

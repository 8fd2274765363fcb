/** The engine's name server: it answers what a container's programs ask 127.0.0.11 (RFC 1035). */
@NullMarked
package io.netlab.resolver;

import org.jspecify.annotations.NullMarked;

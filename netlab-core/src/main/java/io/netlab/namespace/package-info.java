/**
 * Network namespaces ({@code network_namespaces(7)}): made, opened by name or process, entered by a thread of its own,
 * and removed.
 */
@NullMarked
package io.netlab.namespace;

import org.jspecify.annotations.NullMarked;

/**
 * Makes intent real and reads it back. An op becomes netlink requests to the kernel ({@code *Requests},
 * {@code *Messages}); what the kernel answers becomes a topology again ({@code *Reader}).
 */
@NullMarked
package io.netlab.engine;

import org.jspecify.annotations.NullMarked;

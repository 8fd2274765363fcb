/**
 * Shows the kernel's state in the words and columns of iproute2 and bridge-utils: a query and what the kernel tells
 * become text or JSON.
 */
@NullMarked
package io.netlab.listing;

import org.jspecify.annotations.NullMarked;

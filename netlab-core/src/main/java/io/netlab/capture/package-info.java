/** Sees the frames on all links of several network namespaces at once, and writes them down as Wireshark reads them. */
@NullMarked
package io.netlab.capture;

import org.jspecify.annotations.NullMarked;

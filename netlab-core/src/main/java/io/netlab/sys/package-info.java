/**
 * The system calls that the lab needs, and the constants of their headers. The only package that touches native code.
 */
@NullMarked
package io.netlab.sys;

import org.jspecify.annotations.NullMarked;

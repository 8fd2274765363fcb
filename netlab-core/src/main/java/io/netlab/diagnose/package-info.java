/**
 * Why a packet does not arrive: the catalogue of mistakes that people make, the walk along the real state of the kernel
 * that finds the first of them, and the making of such mistakes for practice.
 */
@NullMarked
package io.netlab.diagnose;

import org.jspecify.annotations.NullMarked;

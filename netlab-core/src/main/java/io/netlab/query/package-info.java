/**
 * What a command asks to be shown: pure data, from the words of {@code ip}, {@code bridge}, {@code brctl},
 * {@code sysctl} and {@code ping}. Nothing is read here.
 */
@NullMarked
package io.netlab.query;

import org.jspecify.annotations.NullMarked;

/**
 * What a file may say: keys with their types and meaning, said once, from which both reading and JSON Schema are made.
 */
@NullMarked
package io.netlab.scenario.shape;

import org.jspecify.annotations.NullMarked;

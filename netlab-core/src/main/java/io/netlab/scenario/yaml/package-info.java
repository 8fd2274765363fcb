/** Reads YAML into a tree that knows where in the file each word stands. The only package that knows the parser. */
@NullMarked
package io.netlab.scenario.yaml;

import org.jspecify.annotations.NullMarked;

/**
 * Images of containers: kept in a store, read from and written to the archives that Docker and the Open Container
 * Initiative (OCI) know. An image is a stack of layers, each a tree of files, and a configuration that says how a
 * container of it begins.
 */
@NullMarked
package io.netlab.image;

import org.jspecify.annotations.NullMarked;

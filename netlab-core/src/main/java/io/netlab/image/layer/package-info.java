/**
 * Layers of images: a tar archive becomes a tree of files that overlayfs takes, and what a container wrote becomes an
 * archive. An archive may come from anybody, so nothing in it leads out of the directory that it is unpacked into.
 */
@NullMarked
package io.netlab.image.layer;

import org.jspecify.annotations.NullMarked;

package io.netlab.image;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An image whose layers lie unpacked.
 *
 * @param names by which it is known; none for an image that lost its name to another
 * @param layers the lowest first, each a directory that overlayfs takes as a lowerdir with the option
 *     {@code userxattr}: removed files are character devices 0:0, opaque directories have {@code user.overlay.opaque}
 * @param trees directories that are overlaid at a place of their own, by that place: the image {@code host} has
 *     {@code /usr} and {@code /etc} of this machine there, since overlayfs does not look into what is mounted in a lower
 *     directory. Empty for any other image
 * @param size of all files, in bytes
 */
public record Image(
        ImageId id,
        List<ImageName> names,
        ImageConfig config,
        List<Path> layers,
        Map<String, Path> trees,
        Instant created,
        long size) {
    public Image {
        names = List.copyOf(names);
        layers = List.copyOf(layers);
        trees = Collections.unmodifiableSortedMap(new TreeMap<>(trees));
    }
}

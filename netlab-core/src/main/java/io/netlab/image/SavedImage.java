package io.netlab.image;

import java.util.List;

/** An image as it goes into an archive. */
record SavedImage(Descriptor descriptor, Manifest manifest, List<ImageName> names) {
    SavedImage {
        names = List.copyOf(names);
    }
}

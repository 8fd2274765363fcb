package io.netlab.image;

import io.netlab.image.Members.Member;
import java.util.List;

/** An image in an archive, before anything of it is believed but the digests of what was read. */
record FoundImage(Member config, List<Member> layers, List<ImageName> names) {
    FoundImage {
        layers = List.copyOf(layers);
        names = List.copyOf(names);
    }
}

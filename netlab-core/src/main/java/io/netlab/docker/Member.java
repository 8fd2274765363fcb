package io.netlab.docker;

import java.util.Locale;
import java.util.stream.Stream;

/** A container in a network, with its place there. */
record Member(Container container, Attachment place) {
    /** The names that others in the network find it by, in small letters. */
    Stream<String> names() {
        return Stream.concat(Stream.of(container.name().text()), place.aliases().stream())
                .map(name -> name.toLowerCase(Locale.ROOT));
    }
}

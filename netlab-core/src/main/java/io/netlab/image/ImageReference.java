package io.netlab.image;

import io.netlab.error.NetlabException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ways in which an image is referred to: by a name, by its id, or by the first digits of that. */
final class ImageReference {
    private static final Pattern DIGITS = Pattern.compile("(?:sha256:)?([0-9a-f]{1,64})");

    private ImageReference() {}

    /** The name that a reference is, unless it cannot be one. */
    static Optional<ImageName> name(String reference) {
        try {
            return Optional.of(ImageName.parse(reference));
        } catch (NetlabException none) {
            return Optional.empty();
        }
    }

    /** The digest of {@code NAME@sha256:DIGITS}, that of the image's manifest. */
    static Optional<Digest> digest(String reference) {
        int at = reference.indexOf('@');
        try {
            return at < 0 ? Optional.empty() : Optional.of(Digest.parse(reference.substring(at + 1)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static boolean isNameOf(String reference, ImageName name) {
        return name(reference).filter(name::equals).isPresent();
    }

    static boolean isId(String reference, ImageId id) {
        var digits = DIGITS.matcher(reference);
        return digits.matches() && id.digest().hex().startsWith(digits.group(1));
    }
}

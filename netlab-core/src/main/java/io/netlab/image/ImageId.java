package io.netlab.image;

/** The identity of an image: the digest of its configuration, which in turn names the digests of its layers. */
public record ImageId(Digest digest) {
    /** Reads {@code sha256:} and 64 digits. Throws IllegalArgumentException. */
    public static ImageId parse(String text) {
        return new ImageId(Digest.parse(text));
    }

    /** The first twelve digits, as {@code docker images} shows them. */
    public String brief() {
        return digest.brief();
    }

    /** {@code sha256:} and the digits. */
    @Override
    public String toString() {
        return digest.toString();
    }
}

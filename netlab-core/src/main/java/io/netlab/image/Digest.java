package io.netlab.image;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 sum of some content, which is its name: whoever has the content can check that it is the one.
 *
 * @param hex 64 hexadecimal digits
 */
public record Digest(String hex) implements Comparable<Digest> {
    private static final String PREFIX = "sha256:";
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** Throws IllegalArgumentException unless it is 64 digits, 0-9 and a-f. */
    public Digest {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("\"" + hex + "\" is no SHA-256 sum");
        }
    }

    /** Reads {@code sha256:} and 64 digits; other algorithms are not used by images. Throws IllegalArgumentException. */
    public static Digest parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("\"" + text + "\" is no digest: sha256: and 64 digits are expected");
        }
        return new Digest(text.substring(PREFIX.length()));
    }

    /** The digest of some bytes. */
    public static Digest of(byte[] content) {
        return new Digest(HexFormat.of().formatHex(sha256().digest(content)));
    }

    /** What a finished computation came to. */
    static Digest finished(MessageDigest computed) {
        return new Digest(HexFormat.of().formatHex(computed.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The first twelve digits, as {@code docker images} shows them. */
    public String brief() {
        return hex.substring(0, 12);
    }

    @Override
    public int compareTo(Digest other) {
        return hex.compareTo(other.hex);
    }

    /** {@code sha256:} and the digits. */
    @Override
    public String toString() {
        return PREFIX + hex;
    }
}

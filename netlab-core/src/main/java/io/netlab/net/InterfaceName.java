package io.netlab.net;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The name of a network interface: 1 to 15 bytes, without {@code /}, white space and control characters, and neither
 * {@code .} nor {@code ..} (the rules of {@code dev_valid_name()} in the kernel's {@code net/core/dev.c}).
 */
public record InterfaceName(String text) implements Comparable<InterfaceName> {
    /** {@code IFNAMSIZ} of {@code linux/if.h}, less the terminating NUL. */
    public static final int MAX_BYTES = 15;

    /** Throws IllegalArgumentException, with a sentence for the user, when the kernel would refuse the name. */
    public InterfaceName {
        String fault = faultOf(text);
        if (!fault.isEmpty()) {
            throw new IllegalArgumentException(fault);
        }
    }

    /** Throws IllegalArgumentException like the constructor. */
    public static InterfaceName of(String text) {
        return new InterfaceName(text);
    }

    /** What is wrong with a name, as a sentence, or the empty string when the kernel takes it. */
    public static String faultOf(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0) {
            return "an interface name is empty";
        }
        if (bytes > MAX_BYTES) {
            return "interface name \"" + text + "\" has " + bytes + " bytes, the kernel takes at most " + MAX_BYTES;
        }
        if (text.equals(".") || text.equals("..") || text.chars().anyMatch(InterfaceName::isForbidden)) {
            return "interface name \"" + text + "\" has a character that the kernel refuses (/, : or white space)";
        }
        return "";
    }

    private static boolean isForbidden(int character) {
        return character == '/'
                || character == ':'
                || Character.isWhitespace(character)
                || Character.isISOControl(character);
    }

    @Override
    public int compareTo(InterfaceName other) {
        return text.compareTo(other.text);
    }

    // A record's own equals and hashCode are put together at run time (java.lang.runtime.ObjectMethods), which is slow
    // to
    // begin; names are the keys of most maps.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InterfaceName name && text.equals(name.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}

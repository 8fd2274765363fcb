package io.netlab.topology;

import org.jspecify.annotations.Nullable;

/**
 * The name of a node, which is a network namespace: {@code host} is the lab's root namespace, every other name a file
 * under {@code /run/netns} (see {@code ip-netns(8)}).
 */
public record NodeName(String text) implements Comparable<NodeName> {
    /** The root namespace of the lab: "the host" of the documents. */
    public static final NodeName HOST = new NodeName("host");

    private static final int MAX_LENGTH = 64;

    /** Throws IllegalArgumentException, with a sentence for the user, when the name could not be a file's name. */
    public NodeName {
        String fault = faultOf(text);
        if (!fault.isEmpty()) {
            throw new IllegalArgumentException(fault);
        }
    }

    /** Throws IllegalArgumentException like the constructor. */
    public static NodeName of(String text) {
        return new NodeName(text);
    }

    /** What is wrong with a name, as a sentence, or the empty string when it can be used. */
    public static String faultOf(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return "a namespace's name has 1 to " + MAX_LENGTH + " characters";
        }
        if (!text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]*")) {
            return "namespace name \"" + text + "\" has a character other than letters, digits, _ . -";
        }
        return "";
    }

    /** True for the lab's root namespace. */
    public boolean isHost() {
        return equals(HOST);
    }

    @Override
    public int compareTo(NodeName other) {
        return text.compareTo(other.text);
    }

    // A record's own equals and hashCode are put together at run time (java.lang.runtime.ObjectMethods), which is slow
    // to
    // begin; names are the keys of most maps.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeName name && text.equals(name.text);
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

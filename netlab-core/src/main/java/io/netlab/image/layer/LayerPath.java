package io.netlab.image.layer;

import io.netlab.image.tar.BadArchiveException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a file of a layer belongs: the names that lead to it from the layer's root.
 *
 * @param parts {@link io.netlab.image.tar.ByteText}; none for the root itself
 */
record LayerPath(List<String> parts) {
    private static final int NAME_MAX = 255; // linux/limits.h
    private static final int PATH_MAX = 4096;

    LayerPath {
        parts = List.copyOf(parts);
    }

    /** A name of an archive. An absolute one begins at the layer's root, as Docker takes it. */
    static LayerPath parse(String name, int depth) {
        if (name.indexOf('\0') >= 0) {
            throw new BadArchiveException("its name has a NUL in it");
        }
        if (name.length() > PATH_MAX) {
            throw new BadArchiveException("its name has more than " + PATH_MAX + " bytes");
        }
        List<String> parts = new ArrayList<>();
        for (String part : name.split("/", -1)) {
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(checked(part));
            }
        }
        if (parts.size() > depth) {
            throw new BadArchiveException("it lies " + parts.size() + " directories deep: at most " + depth);
        }
        return new LayerPath(parts);
    }

    private static String checked(String part) {
        if (part.equals("..")) {
            throw new BadArchiveException("its name leads upwards (..)");
        }
        if (part.length() > NAME_MAX) {
            throw new BadArchiveException("a part of its name has more than " + NAME_MAX + " bytes");
        }
        return part;
    }

    boolean isRoot() {
        return parts.isEmpty();
    }

    String last() {
        return parts.get(parts.size() - 1);
    }

    LayerPath parent() {
        return new LayerPath(parts.subList(0, parts.size() - 1));
    }

    @Override
    public String toString() {
        return String.join("/", parts);
    }
}

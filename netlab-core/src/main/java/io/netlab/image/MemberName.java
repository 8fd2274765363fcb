package io.netlab.image;

import io.netlab.image.tar.BadArchiveException;
import io.netlab.image.tar.ByteText;
import java.util.ArrayDeque;
import java.util.Deque;

/** Names of files in an archive of images. */
final class MemberName {
    private MemberName() {}

    /** The name without {@code ./}. Throws BadArchiveException when it leads out of the archive. */
    static String plain(String name) {
        return joined("", name);
    }

    /** Where a link leads that lies in a directory of the archive. */
    static String joined(String directory, String name) {
        if (name.startsWith("/") || name.indexOf('\0') >= 0) {
            throw outside(name);
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (directory + "/" + name).split("/", -1)) {
            if (part.equals("..") && parts.pollLast() == null) {
                throw outside(name);
            }
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private static BadArchiveException outside(String name) {
        return new BadArchiveException("the name " + ByteText.shown(name) + " leads out of the archive");
    }
}

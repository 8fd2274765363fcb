package io.netlab.image.layer;

import io.netlab.error.NetlabException;
import io.netlab.image.tar.BadArchiveException;
import io.netlab.image.tar.ByteText;
import io.netlab.net.Bytes;
import io.netlab.sys.Errno;
import io.netlab.sys.FileSyscalls;
import io.netlab.sys.SyscallException;

/**
 * How a layer says that something of the layers below it is gone. In an archive it is an empty file {@code .wh.NAME}, and
 * {@code .wh..wh..opq} for all of a directory (OCI image specification, {@code layer.md}). For overlayfs it is a character
 * device 0:0 named {@code NAME}, and an extended attribute of the directory.
 */
final class Whiteout {
    static final String PREFIX = ".wh.";
    static final String OPAQUE = ".wh..wh..opq";

    /** In a user namespace overlayfs reads {@code user.} in place of {@code trusted.} (option {@code userxattr}). */
    static final String OPAQUE_ATTRIBUTE = "user.overlay.opaque";

    static final Bytes YES = Bytes.of((byte) 'y');

    private static final String AUFS = ".wh..wh.";

    private Whiteout() {}

    static boolean isWhiteout(LayerPath path) {
        return path.last().startsWith(PREFIX);
    }

    /** Marks a directory as one that hides all that the layers below have in its place. */
    static void makeOpaque(FileSyscalls files, int directory, String name) {
        try {
            files.setAttribute(directory, name, OPAQUE_ATTRIBUTE, YES);
        } catch (SyscallException refused) {
            if (!refused.is(Errno.EOPNOTSUPP)) {
                throw refused;
            }
            throw new NetlabException(
                    NetlabException.Kind.MACHINE,
                    "an opaque directory needs extended attributes, and this file system has none (that of a lab has them "
                            + "since Linux 6.6): load the image outside of the lab, by netlab image load FILE",
                    refused);
        }
    }

    /** True for what the file system aufs kept for itself, and old archives still have; Docker passes it over, too. */
    static boolean isForeign(LayerPath path) {
        return path.parts().stream().anyMatch(part -> part.startsWith(AUFS) && !part.equals(OPAQUE));
    }

    /** The name of what is gone. */
    static String removed(LayerPath path) {
        String name = path.last().substring(PREFIX.length());
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw new BadArchiveException(
                    "it would remove " + ByteText.shown(name) + ", which is no file of its directory");
        }
        return name;
    }

    /** Throws when a directory of the path has the name of a whiteout. */
    static void checkParents(LayerPath path) {
        for (String part : path.parent().parts()) {
            if (part.startsWith(PREFIX)) {
                throw new BadArchiveException(
                        "it lies in " + ByteText.shown(part) + ", which stands for a removed file and holds nothing");
            }
        }
    }
}

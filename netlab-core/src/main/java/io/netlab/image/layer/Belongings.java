package io.netlab.image.layer;

import io.netlab.image.tar.ByteText;
import io.netlab.image.tar.TarEntry;
import io.netlab.image.tar.TarEntry.Kind;
import io.netlab.net.Bytes;
import io.netlab.sys.FileMode;
import io.netlab.sys.FileSyscalls;
import io.netlab.sys.SyscallException;
import java.util.Locale;

/** Gives a file what an archive says of it: owner, permissions, extended attributes and time. */
final class Belongings {
    private final FileSyscalls files;
    private final IdMap users;
    private final IdMap groups;
    private final Tally tally;

    Belongings(FileSyscalls files, IdMap users, IdMap groups, Tally tally) {
        this.files = files;
        this.users = users;
        this.groups = groups;
        this.tally = tally;
    }

    /** In this order: a new owner takes the set-id bits and capabilities away (chown(2)). */
    void give(int directory, String name, TarEntry entry) {
        boolean isStranger = !users.has(entry.owner()) || !groups.has(entry.group());
        files.fchownat(directory, name, users.nearest(entry.owner()), groups.nearest(entry.group()));
        if (isStranger) {
            tally.stranger();
        }
        if (entry.kind() != Kind.SYMBOLIC_LINK) {
            files.fchmodat(directory, name, permissions(entry, isStranger));
        }
        entry.attributes().forEach((attribute, value) -> set(directory, name, attribute, value));
        files.utimensat(directory, name, entry.seconds(), entry.nanoseconds());
    }

    /** A program that was to run as somebody else must not run as root because that one does not exist. */
    private static int permissions(TarEntry entry, boolean isStranger) {
        int setId = FileMode.SET_USER_ID | FileMode.SET_GROUP_ID;
        return isStranger && entry.kind() != Kind.DIRECTORY ? entry.permissions() & ~setId : entry.permissions();
    }

    private void set(int directory, String name, String attribute, Bytes value) {
        if (!isTaken(attribute)) {
            tally.attribute();
            return;
        }
        try {
            files.setAttribute(directory, name, attribute, value);
        } catch (SyscallException refused) {
            tally.attribute(); // the file system has none, or the kernel does not like this one
        }
    }

    /**
     * What a file's user may set, except for what overlayfs would obey; and capabilities, which the kernel binds to this
     * user namespace (capabilities(7), "Namespaced file capabilities").
     */
    static boolean isTaken(String attribute) {
        String plain = ByteText.letters(attribute).toLowerCase(Locale.ROOT);
        boolean isUsers = plain.startsWith("user.") && !plain.startsWith("user.overlay.");
        return attribute.indexOf('\0') < 0 && (isUsers || attribute.equals("security.capability"));
    }
}

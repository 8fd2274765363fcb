package io.netlab.sys;

/**
 * What statx(2) says of a file.
 *
 * @param mode its type and its permissions, see {@link FileMode}
 * @param device the number of the file system, major and minor (makedev(3) of gnu_dev_makedev)
 * @param special the number of the device that it stands for; 0 unless it is a device
 * @param seconds when its content changed last, since 1970
 */
public record FileStatus(
        int mode,
        int owner,
        int group,
        long links,
        long inode,
        long device,
        long special,
        long size,
        long seconds,
        int nanoseconds) {
    /** The type, one of {@link FileMode}'s. */
    public int type() {
        return mode & FileMode.TYPE;
    }

    /** The permissions, with the set-id and sticky bits. */
    public int permissions() {
        return mode & FileMode.PERMISSIONS;
    }

    /** True for what overlayfs leaves in the place of a file that was removed: a character device 0:0. */
    public boolean isWhiteout() {
        return type() == FileMode.CHARACTER_DEVICE && special == 0;
    }
}

package io.netlab.sys;

import io.netlab.net.Bytes;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * System calls on files, by their manual-page names, relative to an open directory. No link is ever followed.
 *
 * <p>A name is a single word without a slash. The kernel knows no letters, only bytes: so a name is held as a string with
 * a character from U+0001 to U+00FF for each byte (ISO 8859-1), and any file can be named, whatever the locale.
 */
public interface FileSyscalls {
    /** The C library of this process; it is loaded on first use. */
    static FileSyscalls libc() {
        return LibcFileSyscalls.SHARED;
    }

    /** Opens a directory by its path, links followed; see open(2). To be closed. */
    int openDirectory(String path);

    /** Opens a directory in a directory; see openat(2) with O_DIRECTORY and O_NOFOLLOW. To be closed. */
    int openDirectoryAt(int directory, String name);

    /** Opens a regular file to read it; see openat(2) with O_NOFOLLOW. To be closed. */
    int openAt(int directory, String name);

    /** Makes a file that is not there yet, and opens it to write; see openat(2) with O_CREAT and O_EXCL. To be closed. */
    int createAt(int directory, String name, int permissions);

    /** See close(2). */
    void close(int descriptor);

    /** See read(2): the number of bytes read, 0 at the end. */
    int read(int descriptor, ByteBuffer into);

    /** See write(2): the number of bytes written. */
    int write(int descriptor, ByteBuffer from);

    /** See ftruncate(2): with a greater length the file gets a hole. */
    void ftruncate(int descriptor, long length);

    /** See lseek(2) with SEEK_SET. */
    void seek(int descriptor, long offset);

    /** See mkdirat(2). */
    void mkdirat(int directory, String name, int permissions);

    /** See mknodat(2): a FIFO, a device, or the whiteout, a character device 0:0. */
    void mknodat(int directory, String name, int mode, long device);

    /** See symlinkat(2). */
    void symlinkat(String target, int directory, String name);

    /** See linkat(2), without AT_SYMLINK_FOLLOW. */
    void linkat(int fromDirectory, String from, int toDirectory, String to);

    /** See unlinkat(2). */
    void unlinkat(int directory, String name);

    /** See unlinkat(2) with AT_REMOVEDIR. */
    void removeDirectoryAt(int directory, String name);

    /** See fchownat(2) with AT_SYMLINK_NOFOLLOW. */
    void fchownat(int directory, String name, int owner, int group);

    /** See fchmodat(2). Not for links, which have no permissions. */
    void fchmodat(int directory, String name, int permissions);

    /** See utimensat(2) with AT_SYMLINK_NOFOLLOW: both times. */
    void utimensat(int directory, String name, long seconds, int nanoseconds);

    /** See statx(2) with AT_SYMLINK_NOFOLLOW; nothing when there is no such file. */
    Optional<FileStatus> statusAt(int directory, String name);

    /** See readlinkat(2). */
    String readlinkat(int directory, String name);

    /** The names in a directory, without {@code .} and {@code ..}, in no order; see getdents64(2). */
    List<String> names(int directory);

    /** See lsetxattr(2). */
    void setAttribute(int directory, String name, String attribute, Bytes value);

    /** See lgetxattr(2). */
    Bytes attribute(int directory, String name, String attribute);

    /** See llistxattr(2); empty where the file system has no attributes. */
    List<String> attributes(int directory, String name);

    /**
     * See flock(2): locks the open file, waiting for others; the lock goes when it is closed.
     *
     * @param operation {@link #LOCK_SH} or {@link #LOCK_EX}, with {@link #LOCK_NB} to be refused (EAGAIN) in place of waiting
     */
    void flock(int descriptor, int operation);

    /** Many may hold it ({@code sys/file.h}). */
    int LOCK_SH = 1;

    /** One may hold it. */
    int LOCK_EX = 2;

    /** Does not wait. */
    int LOCK_NB = 4;
}

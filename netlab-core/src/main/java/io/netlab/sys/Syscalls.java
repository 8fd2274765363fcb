package io.netlab.sys;

import java.nio.ByteBuffer;

/**
 * System calls by their manual-page names, made on the calling thread.
 *
 * <p>Every method throws {@link SyscallException} when the kernel refuses. Buffers are direct and in native byte order;
 * the bytes from position to limit are used, and calls that move bytes move the position. Nothing is retried here.
 */
public interface Syscalls {
    /** The C library of this process; it is loaded on first use. */
    static Syscalls libc() {
        return LibcHolder.LIBC;
    }

    /** See open(2). The mode counts only with {@link OpenFlag#CREAT}. */
    int open(String path, int flags, int mode);

    /** See openat(2). */
    int openat(int directory, String path, int flags, int mode);

    /** See close(2). */
    void close(int descriptor);

    /** See read(2): the number of bytes read, 0 at the end. */
    int read(int descriptor, ByteBuffer into);

    /** See write(2): the number of bytes written. */
    int write(int descriptor, ByteBuffer from);

    /** See unlink(2). */
    void unlink(String path);

    /** See mkdir(2). */
    void mkdir(String path, int mode);

    /** See setns(2): moves the calling thread into the namespace. */
    void setns(int descriptor, int type);

    /** See unshare(2): gives the calling thread namespaces of its own. */
    void unshare(int flags);

    /** See mount(2). An empty type or option string is passed as NULL. */
    void mount(String source, String target, String type, long flags, String options);

    /** See umount2(2). */
    void umount2(String target, int flags);

    /** The inode number of an open file (statx(2)): for a namespace's file, the identity of the namespace. */
    long inode(int descriptor);

    /** See socket(2). */
    int socket(int family, int type, int protocol);

    /** See bind(2). */
    void bind(int descriptor, ByteBuffer address);

    /** See connect(2). */
    void connect(int descriptor, ByteBuffer address);

    /** See listen(2). */
    void listen(int descriptor, int backlog);

    /** See accept4(2), without asking for the peer's address. */
    int accept4(int descriptor, int flags);

    /** See shutdown(2). */
    void shutdown(int descriptor, int how);

    /** See getsockname(2): fills the buffer and moves its limit to the end of the address. */
    void getsockname(int descriptor, ByteBuffer address);

    /** See getpeername(2): fills the buffer and moves its limit to the end of the address. */
    void getpeername(int descriptor, ByteBuffer address);

    /** See send(2): the number of bytes sent. */
    int send(int descriptor, ByteBuffer from, int flags);

    /** See sendto(2): the number of bytes sent. */
    int sendto(int descriptor, ByteBuffer from, int flags, ByteBuffer address);

    /**
     * See recv(2): the number of bytes received, which with {@link SocketFlag#MSG_TRUNC} may be more than the buffer
     * took.
     */
    int recv(int descriptor, ByteBuffer into, int flags);

    /** See recvfrom(2): fills the address buffer and moves its limit to the end of the address. */
    int recvfrom(int descriptor, ByteBuffer into, int flags, ByteBuffer address);

    /** See recvmsg(2); the buffer holds a {@code struct msghdr} whose pointers are {@link #addressOf}. */
    int recvmsg(int descriptor, ByteBuffer header, int flags);

    /** Where a direct buffer's byte at its position lies in memory, for structures that hold pointers. */
    long addressOf(ByteBuffer buffer);

    /** See setsockopt(2). */
    void setsockopt(int descriptor, int level, int option, ByteBuffer value);

    /** See getsockopt(2): fills the buffer and moves its limit to the end of the value. */
    void getsockopt(int descriptor, int level, int option, ByteBuffer value);

    /** See poll(2): the number of ready entries. The buffer holds {@code struct pollfd}s, see {@link PollFlag}. */
    int poll(ByteBuffer entries, int timeoutMillis);

    /** See eventfd(2). */
    int eventfd(int initial, int flags);

    /** See ioctl(2), with a structure as its argument. */
    int ioctl(int descriptor, long request, ByteBuffer argument);

    /** See getpid(2). */
    int getpid();

    /** See gettid(2). */
    int gettid();

    /** See setpgid(2); 0 is the calling process. */
    void setpgid(int process, int group);
}

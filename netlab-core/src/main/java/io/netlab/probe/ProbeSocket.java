package io.netlab.probe;

import io.netlab.check.Endpoint;
import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.sys.Errno;
import io.netlab.sys.IpOption;
import io.netlab.sys.PollFlag;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** A TCP or UDP socket with one target, which never blocks and keeps the reports of routers. */
final class ProbeSocket implements AutoCloseable {

    private final Syscalls system;
    private final int descriptor;
    private final PollSet poll;

    private ProbeSocket(Syscalls system, int descriptor) {
        this.system = system;
        this.descriptor = descriptor;
        this.poll = new PollSet(system, 1);
    }

    /** Opens a socket of that type ({@code SOCK_*}) in the calling thread's namespace. */
    static ProbeSocket open(Syscalls system, AddressFamily family, int type) {
        int flags = SocketFlag.SOCK_NONBLOCK | SocketFlag.SOCK_CLOEXEC;
        int descriptor = system.socket(family.number(), type | flags, 0);
        new SocketOptions(system, descriptor, family).reportErrors();
        return new ProbeSocket(system, descriptor);
    }

    /** Begins to connect; what the kernel refused at once, if anything. */
    Optional<ErrorReport> connect(Endpoint to) {
        try {
            system.connect(descriptor, SocketAddress.of(to.address(), to.port()));
            return Optional.empty();
        } catch (SyscallException refusal) {
            return refusal.is(Errno.EINPROGRESS) ? Optional.empty() : Optional.of(ErrorReport.local(refusal));
        }
    }

    /** Waits until the socket can be written to, or has failed; false when the time is over. */
    boolean awaitOutput(long deadline) {
        return await(PollFlag.POLLOUT, deadline);
    }

    /** Waits until there is something to read, or the socket has failed; false when the time is over. */
    boolean awaitInput(long deadline) {
        return await(PollFlag.POLLIN, deadline);
    }

    private boolean await(short events, long deadline) {
        poll.clear();
        poll.add(descriptor, events);
        boolean ready = poll.waitUntil(deadline);
        while (!ready && deadline - System.nanoTime() > 0) {
            ready = poll.waitUntil(deadline);
        }
        return ready;
    }

    /** What went wrong, with who said so when somebody did; reading it clears it. */
    Optional<ErrorReport> failure() {
        Optional<ErrorReport> reported = fromQueue();
        ByteBuffer number = ByteBuffer.allocateDirect(4).order(ByteOrder.nativeOrder());
        system.getsockopt(descriptor, SocketFlag.SOL_SOCKET, SocketFlag.SO_ERROR, number);
        int errno = number.getInt(0);
        Optional<ErrorReport> plain = errno == 0 ? Optional.empty() : Optional.of(ErrorReport.local(Errno.of(errno)));
        return reported.or(() -> plain);
    }

    private Optional<ErrorReport> fromQueue() {
        MessageBuffer message = new MessageBuffer(system, 64);
        try {
            message.receive(descriptor, IpOption.MSG_ERRQUEUE | SocketFlag.MSG_DONTWAIT);
            return message.error();
        } catch (SyscallException refusal) {
            return refusal.is(Errno.EAGAIN) ? Optional.empty() : Optional.of(ErrorReport.local(refusal));
        }
    }

    /** Sends bytes; what the kernel refused, if anything. */
    Optional<ErrorReport> send(Bytes bytes) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes.length());
        bytes.putTo(buffer);
        try {
            system.send(descriptor, buffer.flip(), 0);
            return Optional.empty();
        } catch (SyscallException refusal) {
            return Optional.of(fromQueue().orElse(ErrorReport.local(refusal)));
        }
    }

    /**
     * What has arrived, up to the capacity; no bytes at the end of a TCP stream. Throws SyscallException on failure.
     */
    Bytes receive(int capacity) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(capacity);
        system.recv(descriptor, buffer, SocketFlag.MSG_DONTWAIT);
        return Bytes.remainingOf(buffer.flip());
    }

    /** The port of this end, once there is one. */
    int port() {
        ByteBuffer name = ByteBuffer.allocateDirect(SocketAddress.MAX_SIZE).order(ByteOrder.nativeOrder());
        system.getsockname(descriptor, name);
        return SocketAddress.port(name);
    }

    /** How its packets are to be sent. */
    void shape(AddressFamily family, EchoShape wanted) {
        SocketOptions options = new SocketOptions(system, descriptor, family);
        options.fragmentation(wanted.df());
        options.hops(wanted.ttl());
    }

    /** The address that the kernel chose for this end, once there is one. */
    Optional<IpAddress> source() {
        ByteBuffer name = ByteBuffer.allocateDirect(SocketAddress.MAX_SIZE).order(ByteOrder.nativeOrder());
        system.getsockname(descriptor, name);
        return SocketAddress.read(name, 0).filter(address -> !address.equals(IpAddress.any(address.family())));
    }

    @Override
    public void close() {
        system.close(descriptor);
    }
}

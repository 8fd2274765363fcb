package io.netlab.probe;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.sys.Errno;
import io.netlab.sys.IpOption;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A raw socket that sends echo requests and takes only their replies, with the reports of routers in its error queue.
 * One is enough for any number of targets. It belongs to the namespace of the thread that opened it, for life.
 */
final class IcmpSocket implements AutoCloseable {
    private static final int HEADERS = 256;
    private static final int LARGEST_IPV4_HEADER = 60;

    private final Syscalls system;
    private final AddressFamily family;
    private final int descriptor;
    private final int id;
    private final MessageBuffer message;
    private final ByteBuffer address =
            ByteBuffer.allocateDirect(SocketAddress.MAX_SIZE).order(ByteOrder.nativeOrder());
    private EchoPacket packet;
    private EchoShape shape = new EchoShape(-1, false, -1);
    private int sequence;

    private IcmpSocket(Syscalls system, AddressFamily family, int id, int descriptor) {
        this.system = system;
        this.family = family;
        this.id = id & 0xffff;
        this.descriptor = descriptor;
        message = new MessageBuffer(system, HEADERS);
        packet = new EchoPacket(family, this.id, 0);
    }

    /** Opens a socket in the calling thread's namespace; the id tells its echoes from those of others. */
    static IcmpSocket open(Syscalls system, AddressFamily family, int id) {
        int protocol = family == AddressFamily.IPV4 ? IpOption.IPPROTO_ICMP : IpOption.IPPROTO_ICMPV6;
        int type = SocketFlag.SOCK_RAW | SocketFlag.SOCK_NONBLOCK | SocketFlag.SOCK_CLOEXEC;
        int descriptor = system.socket(family.number(), type, protocol);
        SocketOptions options = new SocketOptions(system, descriptor, family);
        options.reportErrors();
        options.takeOnlyEchoReplies();
        return new IcmpSocket(system, family, id, descriptor);
    }

    int descriptor() {
        return descriptor;
    }

    /** Counts up, and starts anew after 65,535: a late reply to an earlier batch is not taken for one of this. */
    int nextSequence() {
        sequence = (sequence + 1) & 0xffff;
        return sequence;
    }

    /** Sends an echo request; throws SyscallException when the kernel refuses it, or reports an earlier one's fate. */
    void send(Flight flight) {
        take(flight.task().shape());
        ByteBuffer to = SocketAddress.write(address, flight.task().to(), 0, 0);
        system.sendto(descriptor, packet.numbered(flight.sequence()), 0, to);
    }

    /** Sends one echo request with a payload of its own; throws SyscallException when the kernel refuses it. */
    void send(IpAddress to, Bytes payload, EchoShape wanted) {
        take(wanted);
        EchoPacket own = new EchoPacket(family, id, payload);
        system.sendto(descriptor, own.numbered(nextSequence()), 0, SocketAddress.write(address, to, 0, 0));
    }

    private void take(EchoShape wanted) {
        if (wanted.equals(shape)) {
            return;
        }
        SocketOptions options = new SocketOptions(system, descriptor, family);
        options.fragmentation(wanted.df());
        options.hops(wanted.ttl());
        if (packet.size() != wanted.size()) {
            packet = new EchoPacket(family, id, wanted.size());
        }
        shape = wanted;
    }

    /**
     * The next reply to this socket's requests; empty when what came was another's. Throws with EAGAIN when nothing
     * came.
     */
    Optional<EchoArrival> receive() {
        message.receive(descriptor, SocketFlag.MSG_DONTWAIT);
        ByteBuffer received = message.packet();
        return family == AddressFamily.IPV4 ? arrivalV4(received) : arrivalV6(received);
    }

    private Optional<EchoArrival> arrivalV4(ByteBuffer received) {
        int header = (received.get(0) & 0xf) * 4;
        if (header > LARGEST_IPV4_HEADER
                || received.limit() < header + EchoPacket.HEADER
                || !isOurs(received, header)) {
            return Optional.empty();
        }
        IpAddress here = SocketAddress.address(received, 16, family);
        IpAddress there = SocketAddress.address(received, 12, family);
        return Optional.of(new EchoArrival(sequence(received, header), there, Optional.of(here)));
    }

    private Optional<EchoArrival> arrivalV6(ByteBuffer received) {
        if (received.limit() < EchoPacket.HEADER || !isOurs(received, 0)) {
            return Optional.empty();
        }
        return message.name().map(there -> new EchoArrival(sequence(received, 0), there, message.arrivedAt()));
    }

    private boolean isOurs(ByteBuffer received, int at) {
        return (received.getShort(at + 4) & 0xffff) == id;
    }

    private static int sequence(ByteBuffer received, int at) {
        return received.getShort(at + 6) & 0xffff;
    }

    /**
     * The next entry of the error queue; empty when the queue is empty. A report of a packet that was not this socket's
     * has the sequence -1.
     */
    Optional<EchoFailure> nextFailure() {
        try {
            message.receive(descriptor, IpOption.MSG_ERRQUEUE | SocketFlag.MSG_DONTWAIT);
        } catch (SyscallException e) {
            if (e.is(Errno.EAGAIN)) {
                return Optional.empty();
            }
            throw e;
        }
        ByteBuffer returned = message.packet();
        boolean ours = returned.limit() >= EchoPacket.HEADER && isOurs(returned, 0);
        int sequence = ours ? sequence(returned, 0) : -1;
        ErrorReport report = message.error().orElse(ErrorReport.local(Errno.of(0)));
        return Optional.of(new EchoFailure(sequence, report));
    }

    @Override
    public void close() {
        system.close(descriptor);
    }
}

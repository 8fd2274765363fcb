package io.netlab.probe;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.query.PingRequest;
import io.netlab.query.PingRequest.Discovery;
import io.netlab.sys.Errno;
import io.netlab.sys.IpOption;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The socket of one ping: it sends echo requests to one target, and hears what becomes of them. Where the node lets it
 * ({@code net.ipv4.ping_group_range} in icmp(7)), it is a datagram socket of ICMP, which the kernel gives its own
 * replies alone, without their IP header; else a raw one. {@code ping(8)} chooses the same way, and it shows: to the
 * first a redirect is an error, to the second it is not.
 */
final class PingSocket implements AutoCloseable {
    private static final int HEADERS = 256;

    /** An ICMP message repeats the header of the packet that it is about, and what follows (RFC 792). */
    private static final int REPEATED = 8;

    private final Syscalls system;
    private final AddressFamily family;
    private final int descriptor;
    private final boolean isRaw;
    private final int id = ThreadLocalRandom.current().nextInt(0x1_0000);
    private final MessageBuffer message;
    private final EchoPacket packet;
    private final ByteBuffer to;

    private PingSocket(Syscalls system, int descriptor, boolean isRaw, PingTarget target, int size) {
        this.system = system;
        this.descriptor = descriptor;
        this.isRaw = isRaw;
        this.family = target.address().family();
        this.message = new MessageBuffer(system, size + HEADERS);
        this.packet = new EchoPacket(family, id, size);
        this.to = ByteBuffer.allocateDirect(SocketAddress.MAX_SIZE).order(ByteOrder.nativeOrder());
        SocketAddress.write(to, target.address(), 0, target.scope());
    }

    /** Opens a socket in the namespace. */
    static PingSocket open(
            Syscalls system,
            NetworkNamespace from,
            PingTarget target,
            PingSource source,
            PingRequest.Settings settings) {
        try {
            int descriptor = from.call(() -> socket(system, target, SocketFlag.SOCK_DGRAM));
            return prepared(system, descriptor, false, target, source, settings);
        } catch (SyscallException refused) {
            if (!refused.is(Errno.EACCES)) {
                throw refused;
            }
            int descriptor = from.call(() -> socket(system, target, SocketFlag.SOCK_RAW));
            return prepared(system, descriptor, true, target, source, settings);
        }
    }

    private static int socket(Syscalls system, PingTarget target, int type) {
        int protocol = target.isIpv4() ? IpOption.IPPROTO_ICMP : IpOption.IPPROTO_ICMPV6;
        int family = target.address().family().number();
        return system.socket(family, type | SocketFlag.SOCK_NONBLOCK | SocketFlag.SOCK_CLOEXEC, protocol);
    }

    private static PingSocket prepared(
            Syscalls system,
            int descriptor,
            boolean isRaw,
            PingTarget target,
            PingSource source,
            PingRequest.Settings settings) {
        try {
            AddressFamily family = target.address().family();
            SocketOptions options = new SocketOptions(system, descriptor, family);
            options.reportErrors();
            options.tellArrivals();
            if (isRaw) {
                options.takeEchoRepliesAndRedirects();
            }
            settings.ttl().ifPresent(options::hops);
            settings.discovery().ifPresent(wanted -> options.discovery(number(wanted)));
            source.bind(system, descriptor);
            return new PingSocket(system, descriptor, isRaw, target, settings.size());
        } catch (SyscallException refused) {
            system.close(descriptor);
            throw refused;
        }
    }

    private static int number(Discovery discovery) {
        return switch (discovery) {
            case DONT -> IpOption.PMTUDISC_DONT;
            case WANT -> IpOption.PMTUDISC_WANT;
            case DO -> IpOption.PMTUDISC_DO;
        };
    }

    int descriptor() {
        return descriptor;
    }

    /** Sends a request; false when the kernel refused it, or told an earlier one's fate instead. */
    boolean send(int sequence) {
        try {
            system.sendto(descriptor, packet.numbered(sequence), 0, to);
            return true;
        } catch (SyscallException refused) {
            return false;
        }
    }

    /** What came next; empty when there is nothing more. A report that waits is told by the error queue. */
    Optional<PingNews> receive() {
        while (take(SocketFlag.MSG_DONTWAIT)) {
            Optional<PingNews> news = family == AddressFamily.IPV4 && isRaw ? withHeader() : withoutHeader();
            if (news.isPresent()) {
                return news;
            }
        }
        return Optional.empty();
    }

    /** The next report of a request that was not delivered, or could not be sent; empty when there is none. */
    Optional<PingNews> failure() {
        while (take(IpOption.MSG_ERRQUEUE | SocketFlag.MSG_DONTWAIT)) {
            ByteBuffer returned = message.packet();
            ErrorReport report = message.error().orElse(ErrorReport.local(Errno.of(0)));
            boolean isOurs = returned.limit() >= EchoPacket.HEADER && isOurs(returned, 0);
            if (report.origin() == ErrorReport.Origin.LOCAL) {
                return Optional.of(new PingNews.Refused(report));
            }
            if (isOurs) {
                return Optional.of(new PingNews.Undelivered(sequence(returned, 0), report));
            }
        }
        return Optional.empty();
    }

    /** Any error of the socket is one that its error queue tells in full, or told before. */
    private boolean take(int flags) {
        try {
            message.receive(descriptor, flags);
            return true;
        } catch (SyscallException e) {
            return false;
        }
    }

    private Optional<PingNews> withHeader() {
        ByteBuffer received = message.packet();
        int header = (received.get(0) & 0xf) * 4;
        if (received.limit() < header + EchoPacket.HEADER) {
            return Optional.empty();
        }
        IpAddress there = SocketAddress.address(received, 12, family);
        if (received.get(header) == EchoPacket.REDIRECT_V4) {
            return redirect(received, header, there);
        }
        return isOurs(received, header) ? Optional.of(reply(received, header, there)) : Optional.empty();
    }

    private Optional<PingNews> withoutHeader() {
        ByteBuffer received = message.packet();
        boolean isOurs = received.limit() >= EchoPacket.HEADER && isOurs(received, 0);
        return isOurs ? message.name().map(there -> reply(received, 0, there)) : Optional.empty();
    }

    private PingNews reply(ByteBuffer received, int at, IpAddress there) {
        return new PingNews.Reply(
                sequence(received, at),
                there,
                message.scope(),
                message.hopLimit(),
                received.limit() - at,
                message.arrivalTime());
    }

    private Optional<PingNews> redirect(ByteBuffer received, int at, IpAddress there) {
        int inner = at + REPEATED;
        int header = inner < received.limit() ? (received.get(inner) & 0xf) * 4 : 0;
        int echo = inner + header;
        boolean isOurs = header > 0
                && received.limit() >= echo + EchoPacket.HEADER
                && received.get(inner + 9) == IpOption.IPPROTO_ICMP
                && isOurs(received, echo);
        IpAddress gateway = SocketAddress.address(received, at + 4, family);
        return isOurs
                ? Optional.of(
                        new PingNews.Redirected(sequence(received, echo), there, received.get(at + 1) & 0xff, gateway))
                : Optional.empty();
    }

    /** The id of a datagram socket is the kernel's choice, and the kernel tells whose a message is. */
    private boolean isOurs(ByteBuffer packet, int at) {
        return !isRaw || (packet.getShort(at + 4) & 0xffff) == id;
    }

    private static int sequence(ByteBuffer packet, int at) {
        return packet.getShort(at + 6) & 0xffff;
    }

    @Override
    public void close() {
        system.close(descriptor);
    }
}

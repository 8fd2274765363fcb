package io.netlab.probe;

import io.netlab.net.AddressFamily;
import io.netlab.sys.IpOption;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Sets options of a socket, by what they are for; the two families number them differently (ip(7), ipv6(7)). */
final class SocketOptions {
    private final Syscalls system;
    private final int descriptor;
    private final boolean v4;

    SocketOptions(Syscalls system, int descriptor, AddressFamily family) {
        this.system = system;
        this.descriptor = descriptor;
        this.v4 = family == AddressFamily.IPV4;
    }

    /** Keeps reports of undelivered packets, with who sent them, in the socket's error queue. */
    void reportErrors() {
        if (v4) {
            set(IpOption.SOL_IP, IpOption.IP_RECVERR, 1);
            return;
        }
        set(IpOption.SOL_IPV6, IpOption.IPV6_RECVERR, 1);
        set(IpOption.SOL_IPV6, IpOption.IPV6_RECVPKTINFO, 1);
    }

    /** Whether packets may be cut up: here and, in IPv4, on the way. */
    void fragmentation(boolean forbidden) {
        int discovery = forbidden ? IpOption.PMTUDISC_DO : IpOption.PMTUDISC_DONT;
        if (v4) {
            set(IpOption.SOL_IP, IpOption.IP_MTU_DISCOVER, discovery);
            return;
        }
        set(IpOption.SOL_IPV6, IpOption.IPV6_MTU_DISCOVER, discovery);
        set(IpOption.SOL_IPV6, IpOption.IPV6_DONTFRAG, forbidden ? 1 : 0);
    }

    /** Whether packets may be cut up, by one of {@code PMTUDISC_*}. */
    void discovery(int value) {
        if (v4) {
            set(IpOption.SOL_IP, IpOption.IP_MTU_DISCOVER, value);
            return;
        }
        set(IpOption.SOL_IPV6, IpOption.IPV6_MTU_DISCOVER, value);
    }

    /** Lets the kernel say when packets arrived, and how many hops they had left. */
    void tellArrivals() {
        set(SocketFlag.SOL_SOCKET, SocketFlag.SO_TIMESTAMPNS, 1);
        if (v4) {
            set(IpOption.SOL_IP, IpOption.IP_RECVTTL, 1);
        } else {
            set(IpOption.SOL_IPV6, IpOption.IPV6_RECVHOPLIMIT, 1);
        }
    }

    /** Sends and receives by the link of that name alone. */
    void bindTo(String link) {
        byte[] name = link.getBytes(StandardCharsets.UTF_8);
        ByteBuffer value = direct(name.length + 1).put(name).put((byte) 0).flip();
        system.setsockopt(descriptor, SocketFlag.SOL_SOCKET, SocketFlag.SO_BINDTODEVICE, value);
    }

    /** How many hops packets may make. */
    void hops(int count) {
        if (v4) {
            set(IpOption.SOL_IP, IpOption.IP_TTL, count);
            return;
        }
        set(IpOption.SOL_IPV6, IpOption.IPV6_UNICAST_HOPS, count);
    }

    /** Keeps all ICMP messages but echo replies from a raw socket. */
    void takeOnlyEchoReplies() {
        if (v4) {
            set(IpOption.SOL_RAW, IpOption.ICMP_FILTER, ~(1 << EchoPacket.REPLY_V4));
            return;
        }
        takeOnlyEchoRepliesV6();
    }

    /** As {@link #takeOnlyEchoReplies}, but for routers that say there is a better way, which is no failure (IPv4). */
    void takeEchoRepliesAndRedirects() {
        if (v4) {
            set(IpOption.SOL_RAW, IpOption.ICMP_FILTER, ~(1 << EchoPacket.REPLY_V4 | 1 << EchoPacket.REDIRECT_V4));
            return;
        }
        takeOnlyEchoRepliesV6();
    }

    private void takeOnlyEchoRepliesV6() {
        ByteBuffer blocked = direct(32);
        for (int word = 0; word < 8; word++) {
            blocked.putInt(word * 4, word == EchoPacket.REPLY_V6 / 32 ? ~(1 << EchoPacket.REPLY_V6 % 32) : -1);
        }
        system.setsockopt(descriptor, IpOption.SOL_ICMPV6, IpOption.ICMPV6_FILTER, blocked);
    }

    private void set(int level, int option, int value) {
        system.setsockopt(descriptor, level, option, direct(4).putInt(0, value));
    }

    private static ByteBuffer direct(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }
}

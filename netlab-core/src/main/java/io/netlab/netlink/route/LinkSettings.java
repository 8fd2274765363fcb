package io.netlab.netlink.route;

import io.netlab.net.Bytes;
import io.netlab.net.InterfaceName;
import io.netlab.net.MacAddress;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.NlaFlag;
import io.netlab.netlink.Shape;
import io.netlab.sys.SocketFlag;

/**
 * What a link shall be like, in a request that makes or changes it: only what is set here is sent.
 *
 * @param link the message so far
 */
public record LinkSettings(Link link) {
    private static final int INET6_ADDR_GEN_MODE = 8; // IFLA_INET6_ADDR_GEN_MODE in linux/if_link.h

    /** Sets nothing yet. */
    public static final LinkSettings UNCHANGED = new LinkSettings(new Link(0, 0, 0, 0, 0, Attributes.NONE));

    /** A link of that name. */
    public static LinkSettings named(InterfaceName name) {
        return UNCHANGED.withName(name);
    }

    /** True when nothing is set. */
    public boolean isEmpty() {
        return link.index() == 0 && link.change() == 0 && link.attributes().isEmpty();
    }

    public LinkSettings withName(InterfaceName name) {
        return with(new Attribute.Text(IflaType.IFNAME, name.text()));
    }

    /** A number for a new link, which must be free in its namespace. */
    public LinkSettings withIndex(int index) {
        return new LinkSettings(
                new Link(link.family(), link.deviceType(), index, link.flags(), link.change(), link.attributes()));
    }

    public LinkSettings withMtu(int bytes) {
        return u32(IflaType.MTU, bytes);
    }

    public LinkSettings withMac(MacAddress address) {
        return with(new Attribute.Raw(IflaType.ADDRESS, 0, address.bytes()));
    }

    /** Makes it a port of the bridge with that index; 0 takes it out. */
    public LinkSettings withMaster(int index) {
        return u32(IflaType.MASTER, index);
    }

    /** The link below, for macvlan. */
    public LinkSettings withLower(int index) {
        return u32(IflaType.LINK, index);
    }

    public LinkSettings withAlias(String text) {
        return with(new Attribute.Text(IflaType.IFALIAS, text));
    }

    public LinkSettings withTxQueueLength(int packets) {
        return u32(IflaType.TXQLEN, packets);
    }

    public LinkSettings withGroup(int group) {
        return u32(IflaType.GROUP, group);
    }

    /** How many queues a new link has for what it sends. */
    public LinkSettings withTransmitQueues(int queues) {
        return u32(IflaType.NUM_TX_QUEUES, queues);
    }

    /** How many queues a new link has for what it receives. */
    public LinkSettings withReceiveQueues(int queues) {
        return u32(IflaType.NUM_RX_QUEUES, queues);
    }

    /** Whether a link whose carrier is a matter of software has one. */
    public LinkSettings withCarrier(boolean on) {
        return with(new Attribute.Scalar(IflaType.CARRIER, Shape.U8, on ? 1 : 0));
    }

    /** How IPv6 makes the link's own addresses: {@code enum in6_addr_gen_mode} in {@code linux/if_link.h}. */
    public LinkSettings withAddressGeneration(int mode) {
        Attribute scalar = new Attribute.Scalar(INET6_ADDR_GEN_MODE, Shape.U8, mode);
        return with(nest(IflaType.AF_SPEC, nest(SocketFlag.AF_INET6, scalar)));
    }

    private static Attribute nest(int type, Attribute inner) {
        return new Attribute.Nest(type, NlaFlag.NESTED, Bytes.EMPTY, Attributes.NONE.with(inner));
    }

    /** Puts it into the namespace of an open file like /run/netns/NAME. */
    public LinkSettings inNamespace(int descriptor) {
        return u32(IflaType.NET_NS_FD, descriptor);
    }

    /** Puts it into the namespace of a process. */
    public LinkSettings inNamespaceOfProcess(int pid) {
        return u32(IflaType.NET_NS_PID, pid);
    }

    public LinkSettings up() {
        return withFlag(LinkFlag.UP, true);
    }

    public LinkSettings down() {
        return withFlag(LinkFlag.UP, false);
    }

    public LinkSettings withPromiscuous(boolean on) {
        return withFlag(LinkFlag.PROMISC, on);
    }

    public LinkSettings withArp(boolean on) {
        return withFlag(LinkFlag.NOARP, !on);
    }

    /** Sets or clears a flag of {@link LinkFlag}. */
    public LinkSettings withFlag(int flag, boolean on) {
        int flags = on ? link.flags() | flag : link.flags() & ~flag;
        return new LinkSettings(new Link(
                link.family(), link.deviceType(), link.index(), flags, link.change() | flag, link.attributes()));
    }

    /** Any other attribute, by its number in {@link IflaType}. */
    public LinkSettings with(Attribute attribute) {
        Attributes longer = link.attributes().with(attribute);
        return new LinkSettings(
                new Link(link.family(), link.deviceType(), link.index(), link.flags(), link.change(), longer));
    }

    private LinkSettings u32(int type, long value) {
        return with(new Attribute.Scalar(type, Shape.U32, value));
    }
}

package io.netlab.netlink.route;

import io.netlab.net.Bytes;
import io.netlab.net.MacAddress;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.MessageReader;
import io.netlab.sys.SocketFlag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A network interface, as the kernel describes it: {@code struct ifinfomsg} ({@code linux/rtnetlink.h}) and attributes.
 *
 * @param family AF_UNSPEC, or PF_BRIDGE where a port is spoken of
 * @param deviceType {@code ARPHRD_*} of {@code linux/if_arp.h}: 1 is Ethernet, 772 loopback
 * @param index the link's number in its namespace
 * @param flags see {@link LinkFlag}
 * @param change which of the flags a request changes
 */
public record Link(int family, int deviceType, int index, int flags, int change, Attributes attributes)
        implements RouteMessage {
    static final int FIXED = 16;
    static final int INET6_ADDR_GEN_MODE = 8; // linux/if_link.h
    static final int XDP_ATTACHED = 2; // linux/if_link.h
    private static final int INET6_CONF = 2; // IFLA_INET6_CONF

    /** Reads a payload. Throws MalformedMessageException when a length is wrong. */
    public static Link decode(Bytes payload) {
        MessageReader reader = MessageReader.of(payload);
        int family = reader.u8("ifi_family");
        reader.u8("ifi_pad");
        int deviceType = reader.u16("ifi_type");
        int index = reader.i32("ifi_index");
        int flags = reader.i32("ifi_flags");
        int change = reader.i32("ifi_change");
        Attributes attributes = Attributes.decode(reader, LinkSchema.of(family));
        return new Link(family, deviceType, index, flags, change, attributes);
    }

    @Override
    public Bytes fixed() {
        return new FixedPart(FIXED)
                .u8(family)
                .u8(0)
                .u16(deviceType)
                .u32(index)
                .u32(flags)
                .u32(change)
                .bytes();
    }

    /** The name; every link has one, so only a strange message has the empty name. */
    public String name() {
        return attributes.text(IflaType.IFNAME).orElse("");
    }

    /** {@code veth}, {@code bridge}, ...; empty for what was not made by a request, like lo. */
    public String kind() {
        return info().text(IflaInfo.KIND).orElse("");
    }

    /** True when the administrator has set it up. */
    public boolean isUp() {
        return has(LinkFlag.UP);
    }

    /** True when frames can pass: for a veth, when both ends are up. */
    public boolean hasCarrier() {
        return has(LinkFlag.LOWER_UP);
    }

    /** True when all these flags are set. */
    public boolean has(int wanted) {
        return (flags & wanted) == wanted;
    }

    /** The largest packet in bytes. */
    public int mtu() {
        return attributes.integer(IflaType.MTU).orElse(0);
    }

    /** The Ethernet address. */
    public Optional<MacAddress> mac() {
        return attributes.mac(IflaType.ADDRESS);
    }

    /** The index of the bridge that it is a port of. */
    public OptionalInt master() {
        return attributes.integer(IflaType.MASTER);
    }

    /**
     * The index of the other end (veth) or of the link below (macvlan, vxlan), in the namespace of
     * {@link #peerNamespaceId}.
     */
    public OptionalInt peerIndex() {
        return attributes.integer(IflaType.LINK);
    }

    /**
     * The number by which this namespace knows the namespace of the other end; absent when it is the same namespace.
     */
    public OptionalInt peerNamespaceId() {
        return attributes.integer(IflaType.LINK_NETNSID);
    }

    /** Whether frames can pass. */
    public OperState operState() {
        return OperState.of(attributes.integer(IflaType.OPERSTATE).orElse(0));
    }

    /** The text that was attached to the link, or empty. */
    public String alias() {
        return attributes.text(IflaType.IFALIAS).orElse("");
    }

    /** The length of the queue in packets. */
    public int txQueueLength() {
        return attributes.integer(IflaType.TXQLEN).orElse(0);
    }

    /** The queueing discipline, for example {@code noqueue}. */
    public String qdisc() {
        return attributes.text(IflaType.QDISC).orElse("");
    }

    /** The group, 0 is {@code default}. */
    public int group() {
        return attributes.integer(IflaType.GROUP).orElse(0);
    }

    /** Further names, which a link can have beside the first. */
    public List<String> alternativeNames() {
        return attributes.nest(IflaType.PROP_LIST).list().stream()
                .filter(Attribute.Text.class::isInstance)
                .map(property -> ((Attribute.Text) property).text())
                .toList();
    }

    /** How IPv6 addresses are made of the link's own: {@code IN6_ADDR_GEN_MODE_*} of {@code linux/if_link.h}. */
    public OptionalInt addressGenerationMode() {
        return attributes.nest(IflaType.AF_SPEC).nest(SocketFlag.AF_INET6).integer(INET6_ADDR_GEN_MODE);
    }

    /** True when a program of the kernel (XDP) looks at each packet. */
    public boolean hasPacketProgram() {
        return attributes.nest(IflaType.XDP).flag(XDP_ATTACHED);
    }

    /** Counters of packets, bytes, errors and drops. */
    public Optional<LinkStatistics> statistics() {
        return attributes.bytes(IflaType.STATS64).map(LinkStatistics::decode);
    }

    /** The values of {@code net.ipv4.conf.NAME}, four bytes each, in the order of {@code IPV4_DEVCONF_*} from 1. */
    public Bytes ipv4Settings() {
        return attributes
                .nest(IflaType.AF_SPEC)
                .bytes(SocketFlag.AF_INET)
                .filter(nest -> nest.length() > Attribute.HEADER)
                .map(nest -> nest.slice(Attribute.HEADER, nest.length()))
                .orElse(Bytes.EMPTY);
    }

    /** The values of {@code net.ipv6.conf.NAME}, four bytes each, in the order of {@code DEVCONF_*}. */
    public Bytes ipv6Settings() {
        return attributes
                .nest(IflaType.AF_SPEC)
                .nest(SocketFlag.AF_INET6)
                .bytes(INET6_CONF)
                .orElse(Bytes.EMPTY);
    }

    /** The options of a bridge. */
    public Optional<BridgeOptions> bridge() {
        return kind().equals("bridge") ? Optional.of(new BridgeOptions(data())) : Optional.empty();
    }

    /** The options of a VXLAN link. */
    public Optional<VxlanOptions> vxlan() {
        return kind().equals("vxlan") ? Optional.of(new VxlanOptions(data())) : Optional.empty();
    }

    /** The mode of a macvlan link. */
    public Optional<MacvlanMode> macvlanMode() {
        return kind().equals("macvlan")
                ? Optional.of(MacvlanMode.of(data().integer(IflaMacvlan.MODE).orElse(0)))
                : Optional.empty();
    }

    /** State and flags as a port of a bridge. */
    public Optional<PortOptions> port() {
        if (attributes.has(IflaType.PROTINFO)) {
            return Optional.of(new PortOptions(attributes.nest(IflaType.PROTINFO)));
        }
        return slaveKind().equals("bridge")
                ? Optional.of(new PortOptions(info().nest(IflaInfo.SLAVE_DATA)))
                : Optional.empty();
    }

    /** The kind of link that it is a port of: {@code bridge}, ...; empty when it is none. */
    public String slaveKind() {
        return info().text(IflaInfo.SLAVE_KIND).orElse("");
    }

    /** The options of the link's kind, whatever the kind is. */
    public Attributes data() {
        return info().nest(IflaInfo.DATA);
    }

    private Attributes info() {
        return attributes.nest(IflaType.LINKINFO);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}

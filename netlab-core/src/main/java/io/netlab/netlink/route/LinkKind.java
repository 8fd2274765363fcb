package io.netlab.netlink.route;

import io.netlab.net.Bytes;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.AttributesBuilder;
import io.netlab.netlink.NlaFlag;
import io.netlab.netlink.Shape;

/**
 * What a new link shall be: the name of a kind and the options of that kind.
 *
 * @param name as the {@code ip} command calls it after {@code type}
 */
public record LinkKind(String name, Attributes options) {
    static final int VETH_INFO_PEER = 1; // linux/veth.h

    /** A kind without options: dummy, ifb. */
    public static LinkKind of(String name) {
        return new LinkKind(name, Attributes.NONE);
    }

    /**
     * One end of a cable; the other end may have a name, an index, a hardware address and a namespace of its own. The
     * kernel refuses a peer that is to be up at once (ENOTCONN), and passes over its index unless the link itself has
     * one too; without, the first link in a fresh namespace has index 2 (veth_newlink() of the kernel's
     * drivers/net/veth.c).
     */
    public static LinkKind veth(LinkSettings peer) {
        Attribute end = new Attribute.Nest(
                VETH_INFO_PEER, NlaFlag.NESTED, peer.link().fixed(), peer.link().attributes());
        return new LinkKind("veth", Attributes.NONE.with(end));
    }

    /** A bridge, the kernel's Ethernet switch. */
    public static LinkKind bridge(BridgeOptions options) {
        return new LinkKind("bridge", options.attributes());
    }

    /** Ethernet in UDP. */
    public static LinkKind vxlan(VxlanOptions options) {
        return new LinkKind("vxlan", options.attributes());
    }

    /** A second Ethernet address on a lower link, which {@link LinkSettings#withLower} names. */
    public static LinkKind macvlan(MacvlanMode mode) {
        return new LinkKind(
                "macvlan", Attributes.NONE.with(new Attribute.Scalar(IflaMacvlan.MODE, Shape.U32, mode.number())));
    }

    /** What a link of this kind and name is called in words: a veth is a pair. */
    String describe(String linkName) {
        String peer = options.nest(VETH_INFO_PEER).text(IflaType.IFNAME).orElse("");
        return name.equals("veth") && !peer.isEmpty() ? "veth pair " + linkName + "/" + peer : name + " " + linkName;
    }

    Attribute linkInfo() {
        AttributesBuilder info = new AttributesBuilder().text(IflaInfo.KIND, name);
        if (!options.list().isEmpty()) {
            info.nest(IflaInfo.DATA, options);
        }
        return new Attribute.Nest(IflaType.LINKINFO, NlaFlag.NESTED, Bytes.EMPTY, info.build());
    }
}

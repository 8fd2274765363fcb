package io.netlab.netlink.route;

import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Shape;
import io.netlab.sys.SocketFlag;
import java.util.Map;

/** The attributes of links, with all that is nested in them. */
final class LinkSchema {
    private static final int IFINFOMSG = 16;

    /** Within IFLA_AF_SPEC/AF_INET6, {@code IFLA_INET6_*} of {@code linux/if_link.h}. */
    private static final AttributeSchema INET6 = AttributeSchema.named("IFLA_INET6_")
            .add(1, "FLAGS", Shape.U32)
            .add(5, "CACHEINFO", Shape.RAW)
            .add(7, "TOKEN", Shape.IP)
            .add(Link.INET6_ADDR_GEN_MODE, "ADDR_GEN_MODE", Shape.U8)
            .build();

    private static final AttributeSchema AF_SPEC = AttributeSchema.named("AF_")
            .add(SocketFlag.AF_INET, "INET", Shape.RAW)
            .nest(SocketFlag.AF_INET6, "INET6", 0, INET6)
            .build();

    /** Within IFLA_AF_SPEC of PF_BRIDGE, {@code IFLA_BRIDGE_*} of {@code linux/if_bridge.h}. */
    private static final AttributeSchema BRIDGE_SPEC = AttributeSchema.named("IFLA_BRIDGE_")
            .add(0, "FLAGS", Shape.U16)
            .add(1, "MODE", Shape.U16)
            .struct(2, "VLAN_INFO", 4)
            .build();

    private static final AttributeSchema PROPERTIES = AttributeSchema.named("IFLA_")
            .add(IflaType.ALT_IFNAME, "ALT_IFNAME", Shape.TEXT)
            .build();

    /** Within IFLA_XDP, {@code IFLA_XDP_*} of {@code linux/if_link.h}. */
    private static final AttributeSchema XDP = AttributeSchema.named("IFLA_XDP_")
            .add(Link.XDP_ATTACHED, "ATTACHED", Shape.U8)
            .build();

    /** A peer is described like a link, but has no options of a kind. */
    private static final AttributeSchema PEER = IflaType.rows().build();

    private static final AttributeSchema VETH = AttributeSchema.named("VETH_INFO_")
            .nest(LinkKind.VETH_INFO_PEER, "PEER", IFINFOMSG, PEER)
            .build();

    private static final AttributeSchema INFO = IflaInfo.rows()
            .choose(IflaInfo.DATA, "DATA", IflaInfo.KIND, kinds())
            .choose(IflaInfo.SLAVE_DATA, "SLAVE_DATA", IflaInfo.SLAVE_KIND, Map.of("bridge", IflaBrport.SCHEMA))
            .build();

    static final AttributeSchema LINK = IflaType.rows()
            .nest(IflaType.LINKINFO, "LINKINFO", 0, INFO)
            .nest(IflaType.AF_SPEC, "AF_SPEC", 0, AF_SPEC)
            .nest(IflaType.XDP, "XDP", 0, XDP)
            .nest(IflaType.PROP_LIST, "PROP_LIST", 0, PROPERTIES)
            .add(IflaType.PROTINFO, "PROTINFO", Shape.RAW)
            .build();

    /** Links as the bridge speaks of them: messages with the family PF_BRIDGE. */
    static final AttributeSchema BRIDGE_PORT = IflaType.rows()
            .nest(IflaType.PROTINFO, "PROTINFO", 0, IflaBrport.SCHEMA)
            .nest(IflaType.AF_SPEC, "AF_SPEC", 0, BRIDGE_SPEC)
            .nest(IflaType.LINKINFO, "LINKINFO", 0, INFO)
            .build();

    private LinkSchema() {}

    private static Map<String, AttributeSchema> kinds() {
        return Map.of(
                "veth", VETH,
                "bridge", IflaBr.SCHEMA,
                "vxlan", IflaVxlan.SCHEMA,
                "macvlan", IflaMacvlan.SCHEMA);
    }

    static AttributeSchema of(int family) {
        return family == SocketFlag.AF_BRIDGE ? BRIDGE_PORT : LINK;
    }
}

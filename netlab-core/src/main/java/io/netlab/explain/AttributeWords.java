package io.netlab.explain;

import io.netlab.netlink.Attribute;
import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.Shape;

/** The value of one attribute as a person reads it: numbers by what they stand for, addresses, text. */
final class AttributeWords implements Attribute.Visitor<String> {
    // linux/if_link.h: with this attribute beside it, IFLA_LINK counts in the other namespace
    private static final int IFLA_LINK_NETNSID = 37;

    private final KnownNames names;
    private final String namespace;
    private final AttributeSchema schema;
    private final Attributes siblings;
    private final String arrow;

    AttributeWords(KnownNames names, String namespace, AttributeSchema schema, Attributes siblings, String arrow) {
        this.names = names;
        this.namespace = namespace;
        this.schema = schema;
        this.siblings = siblings;
        this.arrow = arrow;
    }

    @Override
    public String visit(Attribute.Scalar attribute) {
        long value = attribute.value();
        int number = (int) value;
        return switch (schema.nameOf(attribute.type())) {
            case "IFLA_MASTER" -> value == 0 ? "0 (no bridge)" : names.link(namespace, number);
            case "IFLA_LINK" -> lower(number);
            case "RTA_OIF", "RTA_IIF", "NDA_IFINDEX", "NDA_MASTER", "IFLA_VXLAN_LINK", "IFLA_BRPORT_BACKUP_PORT" ->
                names.link(namespace, number);
            case "IFLA_NET_NS_FD", "NETNSA_FD" -> names.file(number, arrow);
            case "IFLA_LINK_NETNSID", "NETNSA_NSID", "NDA_LINK_NETNSID" -> names.namespace(namespace, number);
            case "RTA_TABLE", "FRA_TABLE" -> Numbers.table(number);
            case "IFLA_OPERSTATE" -> Numbers.operState(value);
            case "IFLA_BRPORT_STATE" -> Numbers.portState(value);
            case "IFLA_MACVLAN_MODE" -> Numbers.macvlanMode(value);
            case "IFLA_INET6_ADDR_GEN_MODE" -> Numbers.addressMode(value);
            case "IFA_FLAGS" -> Bits.ADDRESS.of(number);
            case "FRA_PROTOCOL", "NDA_PROTOCOL" -> Numbers.origin(number);
            case "RTA_MARK", "FRA_FWMARK", "FRA_FWMASK", "IFLA_EXT_MASK", "IFLA_BR_GROUP_FWD_MASK" ->
                "0x" + Integer.toHexString(number);
            case "IFLA_BR_FORWARD_DELAY",
                    "IFLA_BR_HELLO_TIME",
                    "IFLA_BR_MAX_AGE",
                    "IFLA_BR_AGEING_TIME",
                    "IFLA_BR_HELLO_TIMER",
                    "IFLA_BR_TCN_TIMER",
                    "IFLA_BR_TOPOLOGY_CHANGE_TIMER",
                    "IFLA_BR_GC_TIMER" -> hundredths(value);
            default -> Long.toString(value);
        };
    }

    /** A veth's peer may be in another namespace, where the number is another link's. */
    private String lower(int index) {
        return siblings.has(IFLA_LINK_NETNSID) ? index + " there" : names.link(namespace, index);
    }

    private static String hundredths(long value) {
        return value + " (" + value / 100 + (value % 100 == 0 ? "" : "." + value / 10 % 10 + value % 10) + " s)";
    }

    @Override
    public String visit(Attribute.Text attribute) {
        return attribute.text();
    }

    @Override
    public String visit(Attribute.Ip attribute) {
        return attribute.address().toString();
    }

    @Override
    public String visit(Attribute.Raw attribute) {
        if (schema.shapeOf(attribute.type()) == Shape.HARDWARE && attribute.wireFlags() == 0) {
            return Hex.hardware(attribute.bytes());
        }
        if (schema.nameOf(attribute.type()).equals("RTA_MULTIPATH")) {
            return ""; // its ways are told one by one
        }
        return Structures.words(schema.nameOf(attribute.type()), attribute.bytes());
    }

    @Override
    public String visit(Attribute.Nest attribute) {
        return "";
    }
}

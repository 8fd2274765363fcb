package io.netlab.listing;

import io.netlab.netlink.route.IflaType;
import io.netlab.netlink.route.Link;

/** All that {@code ip -d} adds: the kind of the link with its options, queues and limits. */
final class DetailFields {
    private final LinkScene scene;
    private final boolean isOfLinks;

    /** @param isOfLinks true for {@code ip link}, which tells how IPv6 addresses are made */
    DetailFields(LinkScene scene, boolean isOfLinks) {
        this.scene = scene;
        this.isOfLinks = isOfLinks;
    }

    Row of(Link link) {
        Row row = new Row();
        AttributeFields fields = new AttributeFields(link.attributes(), row)
                .number(IflaType.PROMISCUITY, "promiscuity", " promiscuity %d ")
                .number(IflaType.ALLMULTI, "allmulti", " allmulti %d ")
                .number(IflaType.MIN_MTU, "min_mtu", "minmtu %d ")
                .number(IflaType.MAX_MTU, "max_mtu", "maxmtu %d ");
        if (link.attributes().has(IflaType.LINKINFO)) {
            row.block("linkinfo", kinds(link));
        }
        if (isOfLinks) {
            link.addressGenerationMode()
                    .ifPresent(mode -> row.text("inet6_addr_gen_mode", "addrgenmode %s ", generation(mode)));
        }
        limits(fields);
        return row;
    }

    private Row kinds(Link link) {
        Row row = new Row();
        if (!link.kind().isEmpty()) {
            row.lineEnd().text("info_kind", "    %s ", link.kind());
            data(row, link);
        }
        if (!link.slaveKind().isEmpty()) {
            row.lineEnd().text("info_slave_kind", "    %s_slave ", link.slaveKind());
            link.port().ifPresent(port -> row.block("info_slave_data", PortFields.of(port, scene)));
        }
        return row;
    }

    private void data(Row row, Link link) {
        link.bridge().ifPresent(bridge -> row.block("info_data", BridgeFields.of(bridge.attributes())));
        link.vxlan().ifPresent(vxlan -> row.block("info_data", VxlanFields.of(vxlan, scene)));
        link.macvlanMode().ifPresent(mode -> row.block("info_data", MacvlanFields.of(mode, link.data())));
    }

    /** {@code IN6_ADDR_GEN_MODE_*} of {@code linux/if_link.h}. */
    private static String generation(int mode) {
        return switch (mode) {
            case 0 -> "eui64";
            case 1 -> "none";
            case 2 -> "stable_secret";
            case 3 -> "random";
            default -> String.format("0x%02x", mode);
        };
    }

    private static void limits(AttributeFields fields) {
        fields.number(IflaType.NUM_TX_QUEUES, "num_tx_queues", "numtxqueues %d ")
                .number(IflaType.NUM_RX_QUEUES, "num_rx_queues", "numrxqueues %d ")
                .number(IflaType.GSO_MAX_SIZE, "gso_max_size", "gso_max_size %d ")
                .number(IflaType.GSO_MAX_SEGS, "gso_max_segs", "gso_max_segs %d ")
                .number(IflaType.TSO_MAX_SIZE, "tso_max_size", "tso_max_size %d ")
                .number(IflaType.TSO_MAX_SEGS, "tso_max_segs", "tso_max_segs %d ")
                .number(IflaType.GRO_MAX_SIZE, "gro_max_size", "gro_max_size %d ");
    }
}

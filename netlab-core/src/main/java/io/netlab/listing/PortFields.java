package io.netlab.listing;

import io.netlab.netlink.route.IflaBrport;
import io.netlab.netlink.route.PortOptions;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** All about a port of a bridge, for {@code ip -d}. */
final class PortFields {
    /** Link-local groups that may be forwarded, by the last bits of their address (IEEE 802.1D, table 7-10). */
    private static final Map<Integer, String> GROUPS = Map.of(0, "stp", 2, "lacp", 14, "lldp");

    private PortFields() {}

    static Row of(PortOptions port, LinkScene scene) {
        Row row = new Row();
        AttributeFields fields = new AttributeFields(port.attributes(), row);
        row.text("state", "state %s ", port.state().name().toLowerCase(Locale.ROOT));
        flags(fields);
        spanningTree(fields);
        proxies(fields);
        port.attributes()
                .number(IflaBrport.FAST_LEAVE)
                .ifPresent(on -> row.words("mcast_fast_leave " + (on != 0 ? "on " : "off ")));
        floods(fields);
        port.attributes().number(IflaBrport.GROUP_FWD_MASK).ifPresent(mask -> groups(row, mask));
        fields.onOff(IflaBrport.VLAN_TUNNEL, "vlan_tunnel", "vlan_tunnel %s ")
                .onOff(IflaBrport.ISOLATED, "isolated", "isolated %s ")
                .onOff(IflaBrport.LOCKED, "locked", "locked %s ");
        port.attributes()
                .integer(IflaBrport.BACKUP_PORT)
                .ifPresent(index -> row.text("backup_port", "backup_port %s ", scene.nameOf(index)));
        return row;
    }

    private static void flags(AttributeFields fields) {
        fields.number(IflaBrport.PRIORITY, "priority", "priority %d ")
                .number(IflaBrport.COST, "cost", "cost %d ")
                .onOff(IflaBrport.MODE, "hairpin", "hairpin %s ")
                .onOff(IflaBrport.GUARD, "guard", "guard %s ")
                .onOff(IflaBrport.PROTECT, "root_block", "root_block %s ")
                .onOff(IflaBrport.FAST_LEAVE, "fastleave", "fastleave %s ")
                .onOff(IflaBrport.LEARNING, "learning", "learning %s ")
                .onOff(IflaBrport.UNICAST_FLOOD, "flood", "flood %s ");
    }

    private static void spanningTree(AttributeFields fields) {
        fields.hex(IflaBrport.ID, "id", "port_id %s ")
                .hex(IflaBrport.NO, "no", "port_no %s ")
                .number(IflaBrport.DESIGNATED_PORT, "designated_port", "designated_port %d ")
                .number(IflaBrport.DESIGNATED_COST, "designated_cost", "designated_cost %d ")
                .bridgeId(IflaBrport.BRIDGE_ID, "bridge_id", "designated_bridge %s ")
                .bridgeId(IflaBrport.ROOT_ID, "root_id", "designated_root %s ")
                .timer(IflaBrport.HOLD_TIMER, "hold_timer")
                .timer(IflaBrport.MESSAGE_AGE_TIMER, "message_age_timer")
                .timer(IflaBrport.FORWARD_DELAY_TIMER, "forward_delay_timer")
                .number(IflaBrport.TOPOLOGY_CHANGE_ACK, "topology_change_ack", "topology_change_ack %d ")
                .number(IflaBrport.CONFIG_PENDING, "config_pending", "config_pending %d ");
    }

    private static void proxies(AttributeFields fields) {
        fields.onOff(IflaBrport.PROXYARP, "proxy_arp", "proxy_arp %s ")
                .onOff(IflaBrport.PROXYARP_WIFI, "proxy_arp_wifi", "proxy_arp_wifi %s ")
                .number(IflaBrport.MULTICAST_ROUTER, "multicast_router", "mcast_router %d ");
    }

    private static void floods(AttributeFields fields) {
        fields.onOff(IflaBrport.MCAST_FLOOD, "mcast_flood", "mcast_flood %s ")
                .onOff(IflaBrport.BCAST_FLOOD, "bcast_flood", "bcast_flood %s ")
                .onOff(IflaBrport.MCAST_TO_UCAST, "mcast_to_unicast", "mcast_to_unicast %s ")
                .onOff(IflaBrport.NEIGH_SUPPRESS, "neigh_suppress", "neigh_suppress %s ");
    }

    private static void groups(Row row, long mask) {
        row.text("group_fwd_mask", "group_fwd_mask %s ", AttributeFields.hex(mask));
        StringJoiner names = new StringJoiner(",").setEmptyValue("0x0");
        for (int bit = 0; bit < Short.SIZE; bit++) {
            if ((mask >> bit & 1) != 0) {
                names.add(GROUPS.getOrDefault(bit, AttributeFields.hex(1L << bit)));
            }
        }
        row.text("group_fwd_mask_str", "group_fwd_mask_str %s ", names.toString());
    }
}

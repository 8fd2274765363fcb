package io.netlab.listing;

import io.netlab.netlink.Attributes;
import io.netlab.netlink.route.IflaBr;
import io.netlab.netlink.route.IflaBrport;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.PortOptions;
import java.util.Locale;

/** What {@code brctl showstp} tells of a bridge and of its ports. */
final class SpanningTreeText {
    private SpanningTreeText() {}

    /** {@code brctl} reads the times that are in force and those that are set from the same files (bridge-utils 1.7). */
    static String ofBridge(Attributes bridge) {
        return new BrctlFields(bridge)
                .id(" bridge id\t\t", IflaBr.BRIDGE_ID)
                .id("\n designated root\t", IflaBr.ROOT_ID)
                .number("\n root port\t\t", IflaBr.ROOT_PORT)
                .number("\t\t\tpath cost\t\t", IflaBr.ROOT_PATH_COST)
                .time("\n max age\t\t", IflaBr.MAX_AGE)
                .time("\t\t\tbridge max age\t\t", IflaBr.MAX_AGE)
                .time("\n hello time\t\t", IflaBr.HELLO_TIME)
                .time("\t\t\tbridge hello time\t", IflaBr.HELLO_TIME)
                .time("\n forward delay\t\t", IflaBr.FORWARD_DELAY)
                .time("\t\t\tbridge forward delay\t", IflaBr.FORWARD_DELAY)
                .time("\n ageing time\t\t", IflaBr.AGEING_TIME)
                .time("\n hello timer\t\t", IflaBr.HELLO_TIMER)
                .time("\t\t\ttcn timer\t\t", IflaBr.TCN_TIMER)
                .time("\n topology change timer\t", IflaBr.TOPOLOGY_CHANGE_TIMER)
                .time("\t\t\tgc timer\t\t", IflaBr.GC_TIMER)
                .text("\n flags\t\t\t")
                .flag("TOPOLOGY_CHANGE ", IflaBr.TOPOLOGY_CHANGE)
                .flag("TOPOLOGY_CHANGE_DETECTED ", IflaBr.TOPOLOGY_CHANGE_DETECTED)
                .text("\n\n\n")
                .toString();
    }

    static String ofPort(Link port) {
        PortOptions options = port.port().orElse(PortOptions.UNCHANGED);
        String state = options.state().name().toLowerCase(Locale.ROOT);
        return new BrctlFields(options.attributes())
                .plain(port.name() + " (", IflaBrport.NO)
                .hex(")\n port id\t\t", IflaBrport.ID)
                .text(String.format(Locale.ROOT, "\t\t\tstate\t\t%15s", state))
                .id("\n designated root\t", IflaBrport.ROOT_ID)
                .number("\tpath cost\t\t", IflaBrport.COST)
                .id("\n designated bridge\t", IflaBrport.BRIDGE_ID)
                .time("\tmessage age timer\t", IflaBrport.MESSAGE_AGE_TIMER)
                .hex("\n designated port\t", IflaBrport.DESIGNATED_PORT)
                .time("\t\t\tforward delay timer\t", IflaBrport.FORWARD_DELAY_TIMER)
                .number("\n designated cost\t", IflaBrport.DESIGNATED_COST)
                .time("\t\t\thold timer\t\t", IflaBrport.HOLD_TIMER)
                .text("\n flags\t\t\t")
                .flag("CONFIG_PENDING ", IflaBrport.CONFIG_PENDING)
                .flag("TOPOLOGY_CHANGE_ACK ", IflaBrport.TOPOLOGY_CHANGE_ACK)
                .text(options.hairpin() ? "\n hairpin mode\t\t   1" : "")
                .text("\n\n")
                .toString();
    }
}

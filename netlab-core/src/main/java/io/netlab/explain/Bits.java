package io.netlab.explain;

import io.netlab.netlink.MessageFlag;
import io.netlab.netlink.route.AddressFlag;
import io.netlab.netlink.route.LinkFlag;
import io.netlab.netlink.route.NeighbourState;
import io.netlab.netlink.route.RouteTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of flags, {@code UP|RUNNING}; bits without a name are told in hexadecimal behind the others. */
record Bits(Map<Integer, String> names) {
    private static final Bits NONE = new Bits(Map.of());

    /** {@code IFF_*} of {@code linux/if.h}. */
    static final Bits LINK = NONE.with(LinkFlag.UP, "UP")
            .with(LinkFlag.BROADCAST, "BROADCAST")
            .with(LinkFlag.LOOPBACK, "LOOPBACK")
            .with(LinkFlag.POINTOPOINT, "POINTOPOINT")
            .with(LinkFlag.RUNNING, "RUNNING")
            .with(LinkFlag.NOARP, "NOARP")
            .with(LinkFlag.PROMISC, "PROMISC")
            .with(LinkFlag.ALLMULTI, "ALLMULTI")
            .with(LinkFlag.MASTER, "MASTER")
            .with(LinkFlag.SLAVE, "SLAVE")
            .with(LinkFlag.MULTICAST, "MULTICAST")
            .with(LinkFlag.DYNAMIC, "DYNAMIC")
            .with(LinkFlag.LOWER_UP, "LOWER_UP")
            .with(LinkFlag.DORMANT, "DORMANT")
            .with(LinkFlag.ECHO, "ECHO");

    /** {@code IFA_F_*} of {@code linux/if_addr.h}. */
    static final Bits ADDRESS = NONE.with(AddressFlag.SECONDARY, "SECONDARY")
            .with(AddressFlag.NODAD, "NODAD")
            .with(AddressFlag.OPTIMISTIC, "OPTIMISTIC")
            .with(AddressFlag.DADFAILED, "DADFAILED")
            .with(AddressFlag.HOMEADDRESS, "HOMEADDRESS")
            .with(AddressFlag.DEPRECATED, "DEPRECATED")
            .with(AddressFlag.TENTATIVE, "TENTATIVE")
            .with(AddressFlag.PERMANENT, "PERMANENT")
            .with(AddressFlag.MANAGETEMPADDR, "MANAGETEMPADDR")
            .with(AddressFlag.NOPREFIXROUTE, "NOPREFIXROUTE")
            .with(AddressFlag.MCAUTOJOIN, "MCAUTOJOIN")
            .with(AddressFlag.STABLE_PRIVACY, "STABLE_PRIVACY");

    /** {@code RTNH_F_*} and {@code RTM_F_*} of {@code linux/rtnetlink.h}. */
    static final Bits ROUTE = NONE.with(RouteTable.NEXTHOP_DEAD, "DEAD")
            .with(RouteTable.NEXTHOP_ONLINK, "ONLINK")
            .with(RouteTable.NEXTHOP_LINKDOWN, "LINKDOWN")
            .with(RouteTable.ROUTE_CLONED, "CLONED")
            .with(RouteTable.LOOKUP_TABLE, "LOOKUP_TABLE");

    /** {@code NUD_*} of {@code linux/neighbour.h}. */
    static final Bits NEIGHBOUR_STATE = NONE.with(NeighbourState.INCOMPLETE, "INCOMPLETE")
            .with(NeighbourState.REACHABLE, "REACHABLE")
            .with(NeighbourState.STALE, "STALE")
            .with(NeighbourState.DELAY, "DELAY")
            .with(NeighbourState.PROBE, "PROBE")
            .with(NeighbourState.FAILED, "FAILED")
            .with(NeighbourState.NOARP, "NOARP")
            .with(NeighbourState.PERMANENT, "PERMANENT");

    /** {@code NTF_*} of {@code linux/neighbour.h}. */
    static final Bits NEIGHBOUR_FLAGS = NONE.with(NeighbourState.FLAG_USE, "USE")
            .with(NeighbourState.FLAG_SELF, "SELF")
            .with(NeighbourState.FLAG_MASTER, "MASTER")
            .with(NeighbourState.FLAG_PROXY, "PROXY")
            .with(NeighbourState.FLAG_EXT_LEARNED, "EXT_LEARNED")
            .with(NeighbourState.FLAG_OFFLOADED, "OFFLOADED")
            .with(NeighbourState.FLAG_STICKY, "STICKY")
            .with(NeighbourState.FLAG_ROUTER, "ROUTER");

    private static final Bits EVERY_MESSAGE = NONE.with(MessageFlag.REQUEST, "REQUEST")
            .with(MessageFlag.MULTI, "MULTI")
            .with(MessageFlag.ACK, "ACK")
            .with(MessageFlag.ECHO, "ECHO")
            .with(MessageFlag.DUMP_INTR, "DUMP_INTR");

    /** {@code NLM_F_*} of a question. The same bits mean other things in other messages ({@code linux/netlink.h}). */
    static final Bits QUESTION = EVERY_MESSAGE.with(MessageFlag.DUMP, "DUMP");

    /** {@code NLM_F_*} of a message that makes or deletes something, and of an answer. */
    static final Bits MESSAGE = EVERY_MESSAGE
            .with(MessageFlag.CREATE, "CREATE")
            .with(MessageFlag.EXCL, "EXCL")
            .with(MessageFlag.REPLACE, "REPLACE")
            .with(MessageFlag.APPEND, "APPEND");

    private Bits with(int bits, String name) {
        Map<Integer, String> more = new LinkedHashMap<>(names);
        more.put(bits, name);
        return new Bits(more);
    }

    /** {@code UP|RUNNING|0x80000}, or {@code 0}. */
    String of(int flags) {
        List<String> words = new ArrayList<>();
        int left = flags;
        for (Map.Entry<Integer, String> bit : names.entrySet()) {
            if ((left & bit.getKey()) == bit.getKey()) {
                words.add(bit.getValue());
                left &= ~bit.getKey();
            }
        }
        if (left != 0) {
            words.add("0x" + Integer.toHexString(left));
        }
        return words.isEmpty() ? "0" : String.join("|", words);
    }
}

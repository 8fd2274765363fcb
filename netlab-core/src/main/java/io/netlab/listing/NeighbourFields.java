package io.netlab.listing;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.route.NdaType;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.NeighbourCacheInfo;
import io.netlab.netlink.route.NeighbourState;
import io.netlab.query.ShowOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Shows one neighbour, on a line. */
final class NeighbourFields {
    private static final int HUNDREDTHS = 100;

    private static final Set<Integer> SHOWN = Set.of(
            NdaType.DST,
            NdaType.LLADDR,
            NdaType.CACHEINFO,
            NdaType.PROBES,
            NdaType.PROTOCOL,
            NdaType.FLAGS_EXT,
            NdaType.IFINDEX);

    /** A state and its name. */
    private record State(int bit, String name) {}

    private static final List<State> STATES = List.of(
            new State(NeighbourState.INCOMPLETE, "INCOMPLETE"),
            new State(NeighbourState.REACHABLE, "REACHABLE"),
            new State(NeighbourState.STALE, "STALE"),
            new State(NeighbourState.DELAY, "DELAY"),
            new State(NeighbourState.PROBE, "PROBE"),
            new State(NeighbourState.FAILED, "FAILED"),
            new State(NeighbourState.NOARP, "NOARP"),
            new State(NeighbourState.PERMANENT, "PERMANENT"));

    private final LinkScene scene;
    private final ShowOptions options;
    private final boolean isOneLink;
    private final RouteNames names;

    /** @param isOneLink true when all are of the link that was asked for */
    NeighbourFields(LinkScene scene, ShowOptions options, boolean isOneLink) {
        this.scene = scene;
        this.options = options;
        this.isOneLink = isOneLink;
        this.names = new RouteNames(options.numeric());
    }

    /** True when nothing of it would be left out; tunnels have addresses of other kinds. */
    static boolean knows(Neighbour neighbour) {
        return neighbour.attributes().list().stream().map(Attribute::type).allMatch(SHOWN::contains)
                && neighbour.attributes().has(NdaType.LLADDR) == neighbour.mac().isPresent();
    }

    Row of(Neighbour neighbour) {
        Row row = new Row();
        neighbour.address().ifPresent(address -> row.text("dst", "%s ", address.toString(), colour(address)));
        if (!isOneLink && neighbour.index() != 0) {
            row.words("dev ").text("dev", "%s ", scene.nameOf(neighbour.index()), Colour.IFNAME);
        }
        neighbour.mac().ifPresent(mac -> row.words("lladdr ").text("lladdr", "%s ", mac.toString(), Colour.MAC));
        flags(row, neighbour);
        if (options.statistics() > 0) {
            statistics(row, neighbour);
        }
        state(row, neighbour.state());
        if (neighbour.protocol() != 0) {
            row.text("protocol", "proto %s ", names.protocol(neighbour.protocol()));
        }
        return row.words("\n");
    }

    private static Colour colour(IpAddress address) {
        return address.family() == AddressFamily.IPV4 ? Colour.INET : Colour.INET6;
    }

    private static void flags(Row row, Neighbour neighbour) {
        flag(row, neighbour, NeighbourState.FLAG_ROUTER, "router");
        flag(row, neighbour, NeighbourState.FLAG_PROXY, "proxy");
        long more = neighbour.attributes().number(NdaType.FLAGS_EXT).orElse(0);
        if ((more & NeighbourState.EXT_FLAG_MANAGED) != 0) {
            row.value("managed", Json.NULL, "managed ");
        }
        flag(row, neighbour, NeighbourState.FLAG_EXT_LEARNED, "extern_learn");
        flag(row, neighbour, NeighbourState.FLAG_OFFLOADED, "offload");
    }

    private static void flag(Row row, Neighbour neighbour, int bit, String name) {
        if ((neighbour.flags() & bit) != 0) {
            row.value(name, Json.NULL, name + " ");
        }
    }

    private static void statistics(Row row, Neighbour neighbour) {
        neighbour.cacheInfo().ifPresent(info -> use(row, info));
        neighbour.attributes().number(NdaType.PROBES).ifPresent(probes -> row.number("probes", "probes %d ", probes));
    }

    private static void use(Row row, NeighbourCacheInfo info) {
        if (info.users() != 0) {
            row.number("refcnt", " ref %d", info.users());
        }
        row.number("used", " used %d", seconds(info.used()))
                .number("confirmed", "/%d", seconds(info.confirmed()))
                .number("updated", "/%d", seconds(info.updated()));
    }

    private static long seconds(int hundredths) {
        return Integer.toUnsignedLong(hundredths) / HUNDREDTHS;
    }

    private static void state(Row row, int state) {
        if (state == 0) {
            return;
        }
        List<String> found = new ArrayList<>();
        STATES.stream().filter(each -> (state & each.bit) != 0).forEach(each -> found.add(each.name));
        Row states = new Row();
        for (int i = 0; i < found.size(); i++) {
            states.text("", i < found.size() - 1 ? "%s," : "%s ", found.get(i));
        }
        row.series("state", "", states, "");
    }
}

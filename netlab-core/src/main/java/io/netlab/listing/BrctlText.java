package io.netlab.listing;

import io.netlab.net.InterfaceName;
import io.netlab.netlink.route.IflaBr;
import io.netlab.netlink.route.IflaBrport;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.NeighbourCacheInfo;
import io.netlab.netlink.route.NeighbourRequest;
import io.netlab.netlink.route.NeighbourState;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what {@code brctl} of bridge-utils shows. Bridges and ports are in the order of their names' bytes. */
final class BrctlText {
    private static final Comparator<Link> BY_NAME = Comparator.comparing(Link::name);

    private final LinkScene scene;

    BrctlText(LinkScene scene) {
        this.scene = scene;
    }

    /** {@code brctl show}; names that are no bridges do not hide the others. */
    Listed overview(List<InterfaceName> wanted) {
        List<String> names = wanted.isEmpty()
                ? bridges().map(Link::name).toList()
                : wanted.stream().map(InterfaceName::text).toList();
        StringBuilder output = new StringBuilder();
        StringBuilder complaints = new StringBuilder();
        for (String name : names) {
            bridge(name).ifPresentOrElse(bridge -> output.append(line(bridge)), () -> complaints.append(missing(name)));
        }
        String header = output.isEmpty() ? "" : "bridge name\tbridge id\t\tSTP enabled\tinterfaces\n";
        return new Listed(header + output, complaints.toString(), complaints.isEmpty() ? 0 : 1);
    }

    private Stream<Link> bridges() {
        return scene.links().stream().filter(link -> link.bridge().isPresent()).sorted(BY_NAME);
    }

    private Optional<Link> bridge(String name) {
        return scene.links().stream()
                .filter(link -> link.name().equals(name) && link.bridge().isPresent())
                .findFirst();
    }

    private String missing(String name) {
        return isLink(name) ? "device " + name + " is not a bridge!\n" : "bridge " + name + " does not exist!\n";
    }

    private boolean isLink(String name) {
        return scene.links().stream().anyMatch(link -> link.name().equals(name));
    }

    private String line(Link bridge) {
        String ports = String.join(
                "\n\t\t\t\t\t\t\t", ports(bridge).stream().map(Link::name).toList());
        String stp = bridge.data().integer(IflaBr.STP_STATE).orElse(0) == 0 ? "no" : "yes";
        return bridge.name() + "\t\t" + BrctlFields.id(bridge.data(), IflaBr.BRIDGE_ID) + "\t" + stp + "\t\t" + ports
                + "\n";
    }

    private List<Link> ports(Link bridge) {
        return scene.links().stream()
                .filter(link -> link.master().orElse(0) == bridge.index())
                .sorted(BY_NAME)
                .toList();
    }

    /** {@code brctl showmacs}: what is behind ports, in the order of addresses. */
    Listed learned(InterfaceName name) {
        Optional<Link> bridge = bridge(name.text());
        if (bridge.isEmpty()) {
            String reason = isLink(name.text()) ? "Operation not supported" : "No such device";
            return Listed.refused("read of forward table failed: " + reason + "\n", 1);
        }
        int index = bridge.get().index();
        StringBuilder output = new StringBuilder("port no\tmac addr\t\tis local?\tageing timer\n");
        scene.namespace().routes().neighbours(NeighbourRequest.listForwarding(index, 0)).stream()
                .filter(entry -> entry.master().orElse(0) == index && entry.index() != index)
                .filter(entry -> !entry.isIn(NeighbourState.STALE))
                .sorted(Comparator.comparing(
                        entry -> entry.mac().map(Object::toString).orElse("")))
                .forEach(entry -> output.append(line(entry)));
        return Listed.of(output.toString());
    }

    private String line(Neighbour entry) {
        int port = scene.link(entry.index())
                .flatMap(Link::port)
                .flatMap(options -> options.attributes().integer(IflaBrport.NO).stream()
                        .boxed()
                        .findFirst())
                .orElse(0);
        boolean isLocal = entry.isIn(NeighbourState.PERMANENT);
        boolean isAgeing = !isLocal && !entry.isIn(NeighbourState.NOARP);
        int age = isAgeing ? entry.cacheInfo().map(NeighbourCacheInfo::updated).orElse(0) : 0;
        return String.format(
                Locale.ROOT,
                "%3d\t%s\t%s\t\t%s\n",
                port,
                entry.mac().map(Object::toString).orElse(""),
                isLocal ? "yes" : "no",
                BrctlFields.time(Integer.toUnsignedLong(age)));
    }

    /** {@code brctl showstp}: the spanning tree's view of a bridge and of each port. */
    Listed spanningTree(InterfaceName name) {
        Optional<Link> bridge = bridge(name.text());
        if (bridge.isEmpty()) {
            return Listed.refused(missing(name.text()), 1);
        }
        StringBuilder output = new StringBuilder(name + "\n")
                .append(SpanningTreeText.ofBridge(bridge.get().data()));
        ports(bridge.get()).forEach(port -> output.append(SpanningTreeText.ofPort(port)));
        return Listed.of(output.toString());
    }
}

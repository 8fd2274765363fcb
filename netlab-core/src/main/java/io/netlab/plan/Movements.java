package io.netlab.plan;

import io.netlab.net.InterfaceName;
import io.netlab.op.NetworkOp;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds links that are there still, but elsewhere or under another name: by the kernel's number within a node, by the
 * Ethernet address between nodes.
 */
final class Movements {
    private final Snapshot before;
    private final Snapshot present;
    private final List<NetworkOp> ops = new ArrayList<>();
    private Topology now;

    Movements(Snapshot before, Snapshot present) {
        this.before = before;
        this.present = present;
        this.now = present.topology();
    }

    /** The ops that bring them back to where they were. */
    List<NetworkOp> back() {
        Map<LinkRef, LinkRef> ways = ways();
        ways.values().removeIf(to -> isTaken(to) && !ways.containsKey(to));
        while (!ways.isEmpty()) {
            Map.Entry<LinkRef, LinkRef> next = ways.entrySet().stream()
                    .filter(way -> !isTaken(way.getValue()))
                    .findFirst()
                    .orElseGet(() -> ways.entrySet().iterator().next());
            LinkRef from = next.getKey();
            LinkRef to = next.getValue();
            ways.remove(from);
            if (isTaken(to)) {
                ways.put(aside(from), to);
            } else {
                bring(from, to);
            }
        }
        return List.copyOf(ops);
    }

    private boolean isTaken(LinkRef ref) {
        return now.link(ref).isPresent();
    }

    /** From where each is to where it was, in the order of the names. */
    private Map<LinkRef, LinkRef> ways() {
        Map<LinkRef, LinkRef> ways =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        Set<LinkRef> taken = new HashSet<>();
        for (LinkRef ref : strays(before, present)) {
            strays(present, before).stream()
                    .filter(other -> !taken.contains(other) && isSame(ref, other))
                    .findFirst()
                    .ifPresent(other -> {
                        taken.add(other);
                        ways.put(other, ref);
                    });
        }
        return ways;
    }

    /** Links of the one that are not in the other, or are there with another number while theirs is elsewhere. */
    private static List<LinkRef> strays(Snapshot one, Snapshot other) {
        List<LinkRef> strays = new ArrayList<>();
        one.topology()
                .nodes()
                .values()
                .forEach(node -> node.links().values().forEach(link -> {
                    LinkRef ref = new LinkRef(node.name(), link.name());
                    boolean isGone = other.topology().link(ref).isEmpty();
                    boolean isExchanged = !isGone && isExchanged(ref, one, other);
                    if (!(link.kind() instanceof LinkKind.Loopback) && (isGone || isExchanged)) {
                        strays.add(ref);
                    }
                }));
        return strays;
    }

    private static boolean isExchanged(LinkRef ref, Snapshot one, Snapshot other) {
        Optional<Integer> index = one.index(ref);
        return index.isPresent()
                && other.index(ref).isPresent()
                && !index.equals(other.index(ref))
                && !isMadeAgain(one.topology().link(ref), other.topology().link(ref))
                && other.topology().node(ref.node()).stream()
                        .flatMap(node -> node.links().values().stream())
                        .anyMatch(link -> index.equals(other.index(new LinkRef(ref.node(), link.name())))
                                && word(one, ref).equals(Optional.of(link.kind().word())));
    }

    /** A link that is made again has its Ethernet address, under a number that may have been another's. */
    private static boolean isMadeAgain(Optional<Link> one, Optional<Link> other) {
        Optional<LinkSetting.Mac> mac = one.flatMap(Movements::mac);
        return mac.isPresent() && mac.equals(other.flatMap(Movements::mac));
    }

    private static Optional<String> word(Snapshot snapshot, LinkRef ref) {
        return snapshot.topology().link(ref).map(Link::kind).map(LinkKind::word);
    }

    private boolean isSame(LinkRef was, LinkRef is) {
        Optional<Link> former = before.topology().link(was);
        Optional<Link> link = present.topology().link(is);
        if (former.isEmpty()
                || link.isEmpty()
                || !former.get().kind().word().equals(link.get().kind().word())) {
            return false;
        }
        boolean sameNumber = was.node().equals(is.node())
                && before.index(was).isPresent()
                && before.index(was).equals(present.index(is));
        return sameNumber || (mac(former.get()).isPresent() && mac(former.get()).equals(mac(link.get())));
    }

    private static Optional<LinkSetting.Mac> mac(Link link) {
        return link.setting(LinkSetting.Mac.class);
    }

    private void bring(LinkRef from, LinkRef to) {
        if (from.node().equals(to.node())) {
            rename(from, to.name());
        } else {
            act(new NetworkOp.MoveLink(from.node(), from.name(), to.node(), to.name()));
        }
    }

    /** Two links that have exchanged their names, or more in a ring: one of them has to make room first. */
    private LinkRef aside(LinkRef from) {
        int number = 0;
        while (now.link(new LinkRef(from.node(), InterfaceName.of("aside" + number)))
                .isPresent()) {
            number++;
        }
        return rename(from, InterfaceName.of("aside" + number));
    }

    /** Kernels before 6.2 rename a link only while it is down ({@code dev_change_name} in net/core/dev.c). */
    private LinkRef rename(LinkRef from, InterfaceName to) {
        if (now.link(from).map(Link::isUp).orElse(false)) {
            act(new NetworkOp.SetLink(from.node(), from.name(), List.of(new LinkSetting.Up(false))));
        }
        act(new NetworkOp.RenameLink(from.node(), from.name(), to));
        return new LinkRef(from.node(), to);
    }

    private void act(NetworkOp op) {
        ops.add(op);
        now = Aftermath.of(now, List.of(op));
    }
}

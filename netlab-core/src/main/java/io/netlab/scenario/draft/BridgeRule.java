package io.netlab.scenario.draft;

import io.netlab.error.Problems;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Bridges make no loop in which frames circle for ever, and have no more ports than the kernel gives them. */
final class BridgeRule {
    /** {@code BR_MAX_PORTS} in the kernel's {@code net/bridge/br_private.h}, less port 0. */
    private static final int MOST_PORTS = 1023;

    private final Draft draft;
    private final Problems problems;
    private final Map<LinkRef, List<LinkRef>> neighbours = new HashMap<>();
    private final Map<LinkRef, Integer> ports = new HashMap<>();

    private BridgeRule(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    static void check(Draft draft, Problems problems) {
        BridgeRule rule = new BridgeRule(draft, problems);
        Set<LinkRef> seen = new HashSet<>();
        for (DraftLink link : draft.links()) {
            rule.countPort(link);
            if (link.link().kind() instanceof LinkKind.Veth veth && !seen.contains(veth.peer())) {
                rule.connect(link, veth.peer());
            }
            seen.add(link.ref());
        }
    }

    private void countPort(DraftLink link) {
        link.master().forEach(master -> {
            LinkRef bridge = new LinkRef(link.node().value(), master.value());
            if (ports.merge(bridge, 1, Integer::sum) == MOST_PORTS + 1) {
                problems.add(master.position(), "bridge " + master + " would have more than " + MOST_PORTS + " ports");
            }
        });
    }

    /**
     * A cable between two bridges that are connected already closes a loop; one bridge with STP in it opens it again.
     */
    private void connect(DraftLink link, LinkRef peer) {
        Optional<LinkRef> one = bridgeOf(link);
        Optional<LinkRef> other = draft.link(peer).flatMap(this::bridgeOf);
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        List<LinkRef> way = way(one.get(), other.get());
        if (way.isEmpty()) {
            neighbours.computeIfAbsent(one.get(), key -> new ArrayList<>()).add(other.get());
            neighbours.computeIfAbsent(other.get(), key -> new ArrayList<>()).add(one.get());
            return;
        }
        way.add(one.get());
        String loop = way.stream().map(bridge -> bridge.name().text()).collect(Collectors.joining(" - "));
        problems.add(
                link.name().position(),
                "this cable closes a loop of bridges without STP: " + loop,
                "say \"stp: yes\" of one of them");
    }

    /** The bridge that an up link is a port of, unless that bridge speaks STP. */
    private Optional<LinkRef> bridgeOf(DraftLink link) {
        return link.master().stream()
                .map(master -> new LinkRef(link.node().value(), master.value()))
                .filter(bridge -> link.link().isUp() && !link.isDoubtful(Doubt.SETTINGS))
                .filter(bridge -> draft.link(bridge)
                        .filter(found -> !found.has(BridgeOption.STP_STATE) && !found.isDoubtful(Doubt.SETTINGS))
                        .isPresent())
                .findFirst();
    }

    /** The bridges on the way from one to the other, both included; none when there is no way. */
    private List<LinkRef> way(LinkRef from, LinkRef to) {
        Map<LinkRef, LinkRef> cameFrom = new HashMap<>(Map.of(from, from));
        Deque<LinkRef> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !cameFrom.containsKey(to)) {
            LinkRef at = open.remove();
            for (LinkRef next : neighbours.getOrDefault(at, List.of())) {
                if (cameFrom.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
            }
        }
        List<LinkRef> way = new ArrayList<>();
        for (LinkRef at = to; cameFrom.containsKey(at); at = cameFrom.get(at)) {
            way.add(at);
            if (at.equals(from)) {
                Collections.reverse(way);
                return way;
            }
        }
        return way;
    }
}

package io.netlab.probe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The order of a large number of pings. Each needs an entry in the neighbour tables of both ends, and all namespaces of
 * a machine share the room for those: {@code net.ipv4.neigh.default.gc_thresh3}, 1,024 unless the machine's owner says
 * otherwise. So they are sent in parts that fit: nodes are dealt into tiles, and a part is what two tiles have to say
 * to each other, there and back, since the way back needs no further entry.
 */
final class PingPlan {
    /** So many nodes have a tile that two tiles need 2 · 20 · 20 entries: what is left of the room is for others. */
    static final int TILE = 20;

    /** So many pairs of nodes have a part. */
    static final int PAIRS = TILE * TILE;

    private final List<List<Integer>> parts = new ArrayList<>();
    private final Set<Long> pairs = new HashSet<>();

    private PingPlan() {}

    /** The parts in their order, each a list of places in the batch. */
    static List<List<Integer>> parts(List<Leg> legs) {
        PingPlan plan = new PingPlan();
        legs.stream()
                .sorted(Comparator.comparingInt((Leg leg) -> Math.floorDiv(leg.low(), TILE))
                        .thenComparingInt(leg -> Math.floorDiv(leg.high(), TILE))
                        .thenComparingInt(Leg::low)
                        .thenComparingInt(Leg::high)
                        .thenComparingInt(Leg::index))
                .forEach(plan::add);
        return plan.parts;
    }

    private void add(Leg leg) {
        long pair = pairOf(leg);
        boolean full = pairs.size() == PAIRS && !pairs.contains(pair);
        if (full || parts.isEmpty()) {
            parts.add(new ArrayList<>());
            pairs.clear();
        }
        pairs.add(pair);
        parts.get(parts.size() - 1).add(leg.index());
    }

    /** The same number for both directions; each ping to elsewhere has its own. */
    private static long pairOf(Leg leg) {
        return leg.isBetweenSenders() ? ((long) leg.low() << 32) | leg.high() : -1L - leg.index();
    }
}

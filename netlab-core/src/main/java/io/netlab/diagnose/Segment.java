package io.netlab.diagnose;

import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.PortOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All links that frames from one link are meant to reach: along cables and through bridges, as far as these are plugged
 * together. Whether they are up is not asked here.
 */
final class Segment {
    private final LabView lab;
    private final Spot start;
    private final Map<Spot, Spot> cameFrom = new LinkedHashMap<>();

    private Segment(LabView lab, Spot start) {
        this.lab = lab;
        this.start = start;
    }

    static Segment from(LabView lab, Spot start) {
        Segment segment = new Segment(lab, start);
        segment.explore();
        return segment;
    }

    private void explore() {
        Deque<Spot> open = new ArrayDeque<>(List.of(start));
        cameFrom.put(start, start);
        while (!open.isEmpty()) {
            Spot spot = open.remove();
            for (Spot next : onward(spot)) {
                if (cameFrom.putIfAbsent(next, spot) == null) {
                    open.add(next);
                }
            }
        }
    }

    /** What a node sends out by a port itself goes along the cable, not into the bridge. */
    private List<Spot> onward(Spot spot) {
        int master = spot.equals(start) ? lab.link(spot).master().orElse(0) : 0;
        return lab.beside(spot).stream()
                .filter(next ->
                        master == 0 || next.index() != master || !next.node().equals(spot.node()))
                .toList();
    }

    boolean contains(Spot spot) {
        return cameFrom.containsKey(spot);
    }

    Set<Spot> spots() {
        return Collections.unmodifiableSet(cameFrom.keySet());
    }

    /** The links from the first to this one, both included. */
    List<Spot> wayTo(Spot spot) {
        List<Spot> way = new ArrayList<>(List.of(spot));
        while (!way.get(0).equals(start)) {
            way.add(0, cameFrom.get(way.get(0)));
        }
        return way;
    }

    /** True when a link of it may be a port of a switch that is not the kernel's: nobody can tell where frames go there. */
    boolean leadsIntoSwitch() {
        return spots().stream()
                .filter(spot -> lab.node(spot.node()).hasSwitch())
                .map(lab::link)
                .anyMatch(link -> link.master().isEmpty() && !link.kind().equals("bridge"));
    }

    /** True when frames can circle: there are more ways between the live links than a tree has. */
    boolean hasLoop() {
        Set<Spot> live = new HashSet<>();
        Set<Set<Spot>> joints = new HashSet<>();
        for (Spot spot : cameFrom.keySet()) {
            if (isLive(spot)) {
                live.add(spot);
            }
        }
        for (Spot spot : live) {
            lab.beside(spot).stream().filter(live::contains).forEach(next -> joints.add(Set.of(spot, next)));
        }
        return joints.size() >= live.size() && !live.isEmpty();
    }

    private boolean isLive(Spot spot) {
        Link link = lab.link(spot);
        boolean blocked = link.port()
                .filter(port -> port.state() == PortOptions.State.BLOCKING)
                .isPresent();
        return link.isUp() && link.hasCarrier() && !blocked && link.vxlan().isEmpty();
    }
}

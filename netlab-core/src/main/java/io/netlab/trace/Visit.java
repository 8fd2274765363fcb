package io.netlab.trace;

import io.netlab.capture.Frame;
import java.util.ArrayList;
import java.util.List;

/** A packet's stay at one node: the frames that were seen there, one after the other, before it was seen elsewhere. */
record Visit(String node, List<Frame> frames) {
    Visit {
        frames = List.copyOf(frames);
    }

    static List<Visit> of(List<Frame> frames) {
        List<Visit> visits = new ArrayList<>();
        List<Frame> stay = new ArrayList<>();
        for (Frame frame : frames) {
            if (!stay.isEmpty() && !stay.get(0).node().equals(frame.node())) {
                visits.add(new Visit(stay.get(0).node(), stay));
                stay = new ArrayList<>();
            }
            stay.add(frame);
        }
        if (!stay.isEmpty()) {
            visits.add(new Visit(stay.get(0).node(), stay));
        }
        return visits;
    }

    Frame last() {
        return frames.get(frames.size() - 1);
    }
}

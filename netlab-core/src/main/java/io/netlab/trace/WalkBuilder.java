package io.netlab.trace;

import io.netlab.capture.Frame;
import io.netlab.net.MacAddress;
import io.netlab.netlink.netfilter.TraceEvent;
import io.netlab.packet.Header;
import io.netlab.probe.SingleProbe.Sent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins what was seen on links, what rules told, and what the kernel says of itself, into the steps of a walk. */
final class WalkBuilder {
    private final Errand errand;
    private final Sent sent;
    private final List<Frame> frames;
    private final Map<String, Place> places;
    private final Recognition recognition;
    private final Map<String, List<Pass>> passes = new LinkedHashMap<>();
    private int repeated;

    WalkBuilder(
            Errand errand,
            Sent sent,
            List<Frame> frames,
            Map<String, List<TraceEvent>> events,
            Map<String, Place> places) {
        this.errand = errand;
        this.sent = sent;
        this.frames = frames;
        this.places = places;
        this.recognition = new Recognition(errand, sent, frames);
        events.forEach((node, heard) -> passes.put(node, Pass.of(heard, recognition)));
    }

    Walk walk(List<String> notes) {
        List<Step> steps = new ArrayList<>(start());
        Map<Leg, List<Visit>> legs = new HashMap<>();
        for (Leg leg : Leg.values()) {
            legs.put(leg, Visit.of(framesOf(leg)));
        }
        for (Leg leg : Leg.values()) {
            List<Visit> visits = legs.getOrDefault(leg, List.of());
            Map<String, List<Pass>> own = passesOf(leg);
            if (leg == Leg.REQUEST || !visits.isEmpty() || !own.isEmpty()) {
                LegSteps told = new LegSteps(leg, errand, places, own, repeated > 0);
                steps.addAll(told.of(visits));
                steps.addAll(new Ending(errand, sent, leg, places, frames, legs, passesOf(leg)).steps());
            }
        }
        List<String> all = new ArrayList<>(notes);
        if (repeated > 0) {
            all.add("the packet was sent again, since no answer came; this is the walk of the first");
        }
        return new Walk(errand, steps, sent.result().outcome(), sent.result().took(), all, frames);
    }

    /** What the sender decides by. */
    private List<Step> start() {
        String node = errand.from().text();
        return Optional.ofNullable(places.get(node))
                .map(place -> Wording.start(place, errand.to()))
                .orElse(List.of());
    }

    /** The frames of a leg, without those that a bridge flooded to others, and without what was sent a second time. */
    private List<Frame> framesOf(Leg leg) {
        List<Frame> own = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<String> first = Optional.empty();
        int repeats = 0;
        for (Frame frame : frames) {
            if (!recognition.legOf(frame.packet()).equals(Optional.of(leg)) || !isForNode(frame)) {
                continue;
            }
            String key = key(frame);
            first = first.isPresent() ? first : Optional.of(key);
            repeats += !seen.add(key) && first.get().equals(key) ? 1 : 0;
            if (repeats == 0) {
                own.add(frame);
            }
        }
        repeated = Math.max(repeated, repeats);
        return own;
    }

    /** A packet that is sent again begins where it began, with the same hops left. */
    private static String key(Frame frame) {
        int ttl = frame.packet().ip().map(Header.Ip::ttl).orElse(0);
        return frame.place() + frame.isOut() + ttl;
    }

    private boolean isForNode(Frame frame) {
        Optional<Place> place = Optional.ofNullable(places.get(frame.node()));
        Optional<MacAddress> to = frame.packet().first(Header.Ethernet.class).map(Header.Ethernet::to);
        boolean isOther = place.isPresent() && to.isPresent() && !place.get().isFor(frame.link(), to.get());
        return frame.isOut() || !isOther;
    }

    private Map<String, List<Pass>> passesOf(Leg leg) {
        Map<String, List<Pass>> own = new HashMap<>();
        passes.forEach((node, all) -> {
            List<Pass> some = all.stream().filter(pass -> pass.leg() == leg).toList();
            if (!some.isEmpty()) {
                own.put(node, new ArrayList<>(some));
            }
        });
        return own;
    }
}

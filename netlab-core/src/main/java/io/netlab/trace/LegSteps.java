package io.netlab.trace;

import io.netlab.capture.Frame;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The steps of one packet: its frames in the order of their times, and between them the rules that it met. */
final class LegSteps {
    private final Leg leg;
    private final Errand errand;
    private final boolean isRepeated;
    private final Map<String, Place> places;
    private final Map<String, List<Pass>> passes;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private Optional<Frame> before = Optional.empty();

    /** The passes are taken out of the lists as they are told; of a packet that was sent again those of the first. */
    LegSteps(Leg leg, Errand errand, Map<String, Place> places, Map<String, List<Pass>> passes, boolean isRepeated) {
        this.isRepeated = isRepeated;
        this.leg = leg;
        this.errand = errand;
        this.places = places;
        this.passes = passes;
    }

    List<Step> of(List<Visit> visits) {
        String start = visits.isEmpty() ? errand.from().text() : visits.get(0).node();
        firstRules(start, pass -> pass.in() == 0);
        for (int each = 0; each < visits.size(); each++) {
            visit(visits.get(each), isLast(visits, each));
        }
        List.copyOf(passes.keySet()).forEach(node -> rules(node, pass -> !isRepeated));
        return steps;
    }

    private static boolean isLast(List<Visit> visits, int index) {
        String node = visits.get(index).node();
        return visits.subList(index + 1, visits.size()).stream()
                .noneMatch(later -> later.node().equals(node));
    }

    private void visit(Visit visit, boolean isLast) {
        Place place = places.get(visit.node());
        if (place == null) {
            return;
        }
        for (int each = 0; each < visit.frames().size(); each++) {
            Frame frame = visit.frames().get(each);
            if (frame.isOut()) {
                out(place, frame);
            } else {
                in(place, frame, visit.frames().subList(each + 1, visit.frames().size()));
            }
            before = Optional.of(frame);
        }
        if (isLast && !isRepeated) {
            rules(visit.node(), pass -> true);
        }
    }

    private void in(Place place, Frame frame, List<Frame> next) {
        if (!isOfItsOwnBridge(place, frame)) {
            steps.add(Wording.in(leg, place, frame, next));
        }
        int index = place.link(frame.link()).map(link -> link.index()).orElse(-1);
        int bridge = place.bridgeOf(frame.link())
                .flatMap(place::link)
                .map(link -> link.index())
                .orElse(-1);
        boolean goesUp = next.stream().anyMatch(later -> !later.isOut() && isOfItsOwnBridge(place, later));
        firstRules(frame.node(), pass -> pass.in() == index || (!goesUp && pass.in() == bridge));
    }

    /** The bridge as a link of its own takes the frame from its port: that was told with the port. */
    private boolean isOfItsOwnBridge(Place place, Frame frame) {
        return before.filter(last -> !last.isOut() && last.node().equals(frame.node()))
                .flatMap(last -> place.bridgeOf(last.link()))
                .filter(frame.link()::equals)
                .isPresent();
    }

    private void out(Place place, Frame frame) {
        rewriting(place, frame);
        steps.add(Wording.out(leg, place, frame, before));
    }

    private void rewriting(Place place, Frame frame) {
        Optional<Flow> was = before.flatMap(last -> Flow.of(last.packet()));
        Optional<Flow> is = Flow.of(frame.packet());
        if (was.isPresent() && is.isPresent() && !was.equals(is) && !isTunnel(frame)) {
            steps.add(Wording.rewriting(leg, place.name(), was.get(), is.get()));
        }
        if (leg == Leg.REQUEST && was.isPresent() && told.add(place.name())) {
            Wording.tracked(leg, place, was.get()).ifPresent(steps::add);
        }
    }

    private boolean isTunnel(Frame frame) {
        return frame.packet().inner().isPresent()
                != before.flatMap(last -> last.packet().inner()).isPresent();
    }

    private void firstRules(String node, Predicate<Pass> wanted) {
        List<Pass> open = passes.getOrDefault(node, List.of());
        Optional<Pass> first = open.stream().filter(wanted).findFirst();
        first.ifPresent(pass -> {
            open.remove(pass);
            tell(node, pass);
        });
    }

    private void rules(String node, Predicate<Pass> wanted) {
        List<Pass> open = passes.getOrDefault(node, List.of());
        for (Pass pass : List.copyOf(open)) {
            if (wanted.test(pass)) {
                open.remove(pass);
                tell(node, pass);
            }
        }
    }

    private void tell(String node, Pass pass) {
        Place place = places.get(node);
        if (place != null) {
            pass.runs().forEach(run -> steps.add(Wording.rules(leg, place, run)));
        }
    }
}

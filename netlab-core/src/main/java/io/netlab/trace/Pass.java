package io.netlab.trace;

import io.netlab.net.Bytes;
import io.netlab.netlink.netfilter.TraceEvent;
import io.netlab.packet.Packet;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One packet's way through the rules of one namespace, from a link to a link or to itself.
 *
 * @param in the index of the link that it came by, 0 for what the namespace itself sends
 * @param events in their order
 */
record Pass(Leg leg, int in, List<TraceEvent> events) {
    Pass {
        events = List.copyOf(events);
    }

    /** The passes of the packets that are known, in the order in which they began. */
    static List<Pass> of(List<TraceEvent> heard, Recognition recognition) {
        List<List<TraceEvent>> packets = new ArrayList<>();
        Map<Long, List<TraceEvent>> open = new LinkedHashMap<>();
        for (TraceEvent event : heard) {
            boolean begins = event.isOfTheTracer() && event.hasHeaders() && isNew(event, open);
            if (begins || !open.containsKey(event.id())) {
                List<TraceEvent> packet = new ArrayList<>();
                open.put(event.id(), packet);
                packets.add(packet);
            }
            open.getOrDefault(event.id(), new ArrayList<>()).add(event);
        }
        return packets.stream()
                .map(packet -> recognised(packet, recognition))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A number may come again with another packet: its first event then is the tracer's, by the same link or another. */
    private static boolean isNew(TraceEvent event, Map<Long, List<TraceEvent>> open) {
        List<TraceEvent> before = open.getOrDefault(event.id(), List.of());
        return before.stream().anyMatch(each -> each.isOfTheTracer() && each.family() == event.family());
    }

    private static Optional<Pass> recognised(List<TraceEvent> packet, Recognition recognition) {
        TraceEvent first = packet.get(0);
        return recognition.legOf(packetOf(first)).map(leg -> new Pass(leg, first.in(), packet));
    }

    static Packet packetOf(TraceEvent event) {
        Bytes network = event.network();
        ByteBuffer whole =
                ByteBuffer.allocate(network.length() + event.transport().length());
        network.putTo(whole);
        event.transport().putTo(whole);
        return Packet.ofIp(Bytes.remainingOf(whole.flip()));
    }

    /** The event that ended the packet, if one did. */
    Optional<TraceEvent> drop() {
        return events.stream()
                .filter(event -> event.verdict() == TraceEvent.Verdict.DROP)
                .findFirst();
    }

    /** The rules that it met, a list for each base chain; none of the tracer's own. */
    List<List<TraceEvent>> runs() {
        List<List<TraceEvent>> runs = new ArrayList<>();
        for (TraceEvent event : events) {
            if (event.isOfTheTracer()) {
                continue;
            }
            if (event.hasHeaders() || runs.isEmpty()) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(event);
        }
        return runs;
    }
}

package io.netlab.trace;

import io.netlab.capture.Capture;
import io.netlab.capture.Frame;
import io.netlab.check.Protocol;
import io.netlab.engine.Nodes;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.namespace.Together;
import io.netlab.netlink.netfilter.TraceEvent;
import io.netlab.netlink.netfilter.TraceMonitor;
import io.netlab.probe.SingleProbe;
import io.netlab.probe.SingleProbe.Sent;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends a packet through a lab, and watches all links and all rules meanwhile. Nothing of it is left behind. */
public final class Tracer {
    private final Syscalls system;
    private final Map<String, NetworkNamespace> nodes;

    /** Watches these namespaces, by the names that a reader knows. */
    public Tracer(Syscalls system, Map<String, NetworkNamespace> nodes) {
        this.system = system;
        this.nodes = new LinkedHashMap<>(nodes);
    }

    /** Watches all nodes of a lab; those that share a namespace are one. */
    public static Tracer of(Syscalls system, Nodes nodes) {
        Map<String, NetworkNamespace> there = new LinkedHashMap<>();
        nodes.names().stream()
                .filter(name -> !nodes.isGuest(name))
                .forEach(name -> nodes.find(name).ifPresent(namespace -> there.put(name.text(), namespace)));
        return new Tracer(system, there);
    }

    /** Sends the packet, waits for what comes of it, and tells its walk. */
    public Walk trace(Errand errand) {
        Map<String, Place> places = new LinkedHashMap<>();
        nodes.forEach((name, namespace) -> places.put(name, new Place(name, namespace)));
        List<String> notes = new ArrayList<>();
        Map<String, TraceMonitor> monitors = new LinkedHashMap<>();
        try (SingleProbe probe = probe(errand);
                Capture capture = Capture.open(system, nodes)) {
            places.values().forEach(place -> listen(place, monitors, notes));
            Sent sent = send(probe, errand);
            List<Frame> frames = capture.rest();
            Map<String, List<TraceEvent>> events = new LinkedHashMap<>();
            monitors.forEach((name, monitor) -> events.put(name, heard(name, monitor, notes)));
            if (capture.lost() > 0) {
                notes.add("the kernel had no room for " + capture.lost() + " frames: some steps may be missing");
            }
            return new WalkBuilder(errand, sent, frames, events, places).walk(notes);
        } finally {
            Together.run(monitors.values().stream()
                    .<Runnable>map(monitor -> monitor::close)
                    .toList());
        }
    }

    private SingleProbe probe(Errand errand) {
        NetworkNamespace from = nodes.get(errand.from().text());
        if (from == null) {
            throw new IllegalArgumentException("no node " + errand.from());
        }
        return new SingleProbe(
                system, from, errand.to(), errand.size(), errand.uncut(), errand.ttl(), errand.patience());
    }

    private static Sent send(SingleProbe probe, Errand errand) {
        return switch (errand.purpose()) {
            case ECHO -> probe.echo();
            case TCP -> probe.to(Protocol.TCP, errand.port());
            case UDP -> probe.to(Protocol.UDP, errand.port());
        };
    }

    /** Where there is no rule there is nothing to be told. */
    private void listen(Place place, Map<String, TraceMonitor> monitors, List<String> notes) {
        try {
            place.namespace().<Boolean, RuntimeException>call(() -> {
                if (TraceMonitor.hasTables(system)) {
                    monitors.put(place.name(), TraceMonitor.open(system, place.hasBridge()));
                }
                return true;
            });
        } catch (SyscallException refused) {
            notes.add("the rules of " + place.name() + " cannot be followed: " + refused.getMessage());
        }
    }

    private static List<TraceEvent> heard(String name, TraceMonitor monitor, List<String> notes) {
        List<TraceEvent> events = monitor.heard();
        if (!monitor.isComplete()) {
            notes.add("the rules of " + name + " were met too often at once: some steps may be missing");
        }
        return events;
    }
}

package io.netlab.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A step of a packet's walk.
 *
 * @param node where it was
 * @param at a link with the direction, a table of the firewall, or the part of the kernel that is spoken of
 * @param text what was seen or read, for people
 * @param facts the same for programs
 */
public record Step(Leg leg, String node, Kind kind, String at, String text, Map<String, String> facts) {
    public Step {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** What a step tells of. */
    public enum Kind {
        ROUTE,
        NEIGHBOUR,
        IN,
        OUT,
        RULES,
        REWRITE,
        CONNTRACK,
        /** The packet went no further, and this is why, as far as it was seen. */
        END,
        /** It came to where it was to go. */
        ARRIVED
    }

    /** A step without facts of its own. */
    static Step of(Leg leg, String node, Kind kind, String at, String text) {
        return new Step(leg, node, kind, at, text, Map.of());
    }

    /** The same with one fact more. */
    Step with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, value.toString());
        return new Step(leg, node, kind, at, text, more);
    }
}

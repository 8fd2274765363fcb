package io.netlab.graph;

import io.netlab.topology.LinkRef;

/** What joins two ports: a veth pair, or a tunnel between two vxlans. */
public record Cable(LinkRef one, LinkRef other, Kind kind) {
    /** What a cable is made of. */
    public enum Kind {
        VETH,
        TUNNEL
    }

    /** The end that is not this one. */
    public LinkRef farEnd(LinkRef end) {
        return one.equals(end) ? other : one;
    }

    /** The same cable, seen from its other end. */
    public Cable turned() {
        LinkRef first = other;
        return new Cable(first, one, kind);
    }
}

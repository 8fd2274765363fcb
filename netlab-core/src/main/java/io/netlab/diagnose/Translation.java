package io.netlab.diagnose;

import io.netlab.topology.NodeName;

/** What a node made of a packet: its conntrack entry turns answers back. */
record Translation(NodeName node, Packet before, Packet after) {
    /** True when this packet answers what the node sent on. */
    boolean isAnswered(NodeName at, Packet packet) {
        return packet.reply()
                && node.equals(at)
                && packet.from().equals(after.to())
                && packet.to().equals(after.from());
    }
}

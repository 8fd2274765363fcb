package io.netlab.query;

import io.netlab.topology.NodeName;

/** {@code ping(8)} from a node to a host, a name or an address as it was typed. */
public record PingRequest(NodeName node, String destination) {}

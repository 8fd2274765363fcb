package io.netlab.probe;

import io.netlab.net.IpAddress;
import java.util.Optional;

/** An echo reply: to which request, from whom, and to which address of this node. */
record EchoArrival(int sequence, IpAddress from, Optional<IpAddress> to) {}

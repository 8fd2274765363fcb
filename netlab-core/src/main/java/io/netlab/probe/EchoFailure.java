package io.netlab.probe;

/** An echo request that was reported as not delivered. */
record EchoFailure(int sequence, ErrorReport report) {}

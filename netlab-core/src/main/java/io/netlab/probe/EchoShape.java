package io.netlab.probe;

/**
 * What an echo request is like.
 *
 * @param size of its payload in bytes
 * @param df whether it may not be cut up
 * @param ttl how many hops it may make
 */
record EchoShape(int size, boolean df, int ttl) {}

package io.netlab.topology;

import io.netlab.net.AddressFamily;

/**
 * A chain of netfilter as {@code iptables} makes it: one of one's own ({@code -N DOCKER}, without a policy), or the
 * policy of a built-in one ({@code -P FORWARD DROP}).
 *
 * @param policy {@code ACCEPT} or {@code DROP} for a built-in chain, empty for one of one's own
 */
public record FirewallChain(AddressFamily family, String table, String name, String policy) {}

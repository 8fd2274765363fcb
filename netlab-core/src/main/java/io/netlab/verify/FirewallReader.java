package io.netlab.verify;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.topology.FirewallRule;

/** Looks for rules in the firewall of a namespace. */
@FunctionalInterface
public interface FirewallReader {
    /** True when the rule is there, as {@code iptables -C} would find it. */
    boolean has(NetworkNamespace namespace, FirewallRule rule);
}

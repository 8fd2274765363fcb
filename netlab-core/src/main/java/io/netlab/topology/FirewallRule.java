package io.netlab.topology;

import io.netlab.net.AddressFamily;
import java.util.List;

/**
 * A rule of netfilter as {@code iptables} takes it: {@code iptables -t nat -A POSTROUTING -s 172.17.0.0/16 ! -o docker0
 * -j MASQUERADE} is table nat, chain POSTROUTING and the words from {@code -s} on.
 */
public record FirewallRule(AddressFamily family, String table, String chain, List<String> match) {
    public FirewallRule {
        match = List.copyOf(match);
    }
}

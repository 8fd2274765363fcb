package io.netlab.docker;

import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import java.util.List;

/** The chains and rules of an engine, in the order in which it leaves them. */
public record Firewall(List<FirewallChain> chains, List<FirewallRule> rules) {
    /** An engine that writes no rules. */
    public static final Firewall NONE = new Firewall(List.of(), List.of());

    public Firewall {
        chains = List.copyOf(chains);
        rules = List.copyOf(rules);
    }

    /** The rules of that engine for these networks and containers. */
    public static Firewall of(EngineSettings settings, List<BridgeNetwork> networks, List<Container> containers) {
        return switch (settings.profile()) {
            case CLASSIC -> ClassicFirewall.of(settings, networks, containers);
            case V28 -> Firewall28.of(settings, networks, containers);
        };
    }
}

package io.netlab.docker;

import io.netlab.net.AddressFamily;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import java.util.List;
import java.util.stream.Stream;

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
        List<Firewall> families = Stream.of(AddressFamily.values())
                .filter(settings::writes)
                .map(RuleBook::new)
                .map(book -> write(book, settings, networks, containers))
                .toList();
        return new Firewall(
                families.stream().flatMap(family -> family.chains().stream()).toList(),
                families.stream().flatMap(family -> family.rules().stream()).toList());
    }

    private static Firewall write(
            RuleBook book, EngineSettings settings, List<BridgeNetwork> networks, List<Container> containers) {
        switch (settings.profile()) {
            case CLASSIC -> new ClassicFirewall(settings, book).write(networks, containers);
            case V28 -> new Firewall28(settings, book).write(networks, containers);
        }
        return book.firewall();
    }
}

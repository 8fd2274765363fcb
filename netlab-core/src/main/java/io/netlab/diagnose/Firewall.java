package io.netlab.diagnose;

import io.netlab.command.Program;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.AddressFamily;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All chains of a node that packets of one family meet, those of {@code iptables} and those of {@code nft}. */
record Firewall(List<Chain> chains) {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String MARK = "#nft";

    Firewall {
        chains = List.copyOf(chains);
    }

    /** Both programs are run by one shell: what costs is to start them. */
    static Firewall read(NetworkNamespace namespace, AddressFamily family) {
        String save = family == AddressFamily.IPV4 ? "iptables-save" : "ip6tables-save";
        String both = save + " -c; echo '" + MARK + "'; nft -j list ruleset";
        List<String> words = Stream.concat(namespace.programPrefix().stream(), Stream.of("sh", "-c", both))
                .toList();
        String[] parts = new Program(words).run("", LIMIT).output().split(MARK + "\n", 2);
        return of(parts[0], parts.length > 1 ? parts[1] : "", family);
    }

    /** From what the programs print. What iptables made is told by both; its own program tells more. */
    static Firewall of(String saved, String ruleset, AddressFamily family) {
        List<Chain> chains = new ArrayList<>(SavedRules.parse(saved, family));
        Set<String> told =
                chains.stream().map(chain -> chain.family() + chain.table()).collect(Collectors.toSet());
        String own = family == AddressFamily.IPV4 ? "ip" : "ip6";
        NftRules.parse(ruleset).stream()
                .filter(chain -> chain.isBelowIp()
                        || chain.family().equals("inet")
                        || chain.family().equals(own))
                .filter(chain -> !told.contains(chain.family() + chain.table()))
                .forEach(chains::add);
        return new Firewall(chains);
    }

    /** The chains at a hook, in the order in which they are asked: those of IP, or those below it. */
    List<Chain> at(Hook hook, boolean belowIp) {
        return chains.stream()
                .filter(chain -> chain.hook().equals(hook.word()) && chain.isBelowIp() == belowIp)
                .sorted(Comparator.comparingInt(Chain::priority))
                .toList();
    }

    /** The chain that a rule leads to. */
    Optional<Chain> chain(Chain from, String name) {
        return chains.stream()
                .filter(chain -> chain.family().equals(from.family())
                        && chain.table().equals(from.table())
                        && chain.name().equals(name))
                .findFirst();
    }

    /** How many packets a rule had decided, by its text; empty when there was no such rule. */
    Optional<Long> count(String rule) {
        return chains.stream()
                .flatMap(chain -> chain.rules().stream())
                .filter(each -> each.text().equals(rule) && each.packets() >= 0)
                .map(FilterRule::packets)
                .findFirst();
    }
}

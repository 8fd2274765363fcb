package io.netlab.matrix;

import io.netlab.check.Check;
import io.netlab.check.Claim;
import io.netlab.check.Outcome;
import io.netlab.net.IpAddress;
import io.netlab.topology.NodeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is expected of a pair: what a check of the scenario says of it, else how it was the last time. */
public final class Expectations {
    private record Said(NodeName from, Way.Kind kind, IpAddress to, int port) {}

    private final Map<Said, Outcome> said = new HashMap<>();
    private final Map<Pair, Outcome> before;

    private Expectations(Map<Pair, Outcome> before) {
        this.before = Map.copyOf(before);
    }

    /** Those of checks, and of an earlier matrix. */
    public static Expectations of(List<Check> checks, Map<Pair, Outcome> before) {
        Expectations all = new Expectations(before);
        checks.forEach(all::add);
        return all;
    }

    private void add(Check check) {
        Claim claim = check.claim();
        if (claim instanceof Claim.Ping ping && !ping.df()) {
            said.put(new Said(ping.node(), Way.Kind.ECHO, ping.to(), 0), check.expected());
        } else if (claim instanceof Claim.Tcp tcp) {
            said.put(
                    new Said(
                            tcp.node(),
                            Way.Kind.TCP,
                            tcp.to().address(),
                            tcp.to().port()),
                    check.expected());
        } else if (claim instanceof Claim.Udp udp) {
            said.put(
                    new Said(
                            udp.node(),
                            Way.Kind.UDP,
                            udp.to().address(),
                            udp.to().port()),
                    check.expected());
        }
    }

    Optional<Outcome> find(Pair pair, IpAddress target) {
        Said key = new Said(pair.from(), pair.way().kind(), target, pair.way().port());
        return Optional.ofNullable(said.get(key)).or(() -> Optional.ofNullable(before.get(pair)));
    }

    /** True when a check speaks of that address of a node. */
    boolean speaksOf(Pair pair, IpAddress target) {
        return said.containsKey(
                new Said(pair.from(), pair.way().kind(), target, pair.way().port()));
    }
}

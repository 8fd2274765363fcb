package io.netlab.scenario.draft;

import io.netlab.error.Position;
import io.netlab.error.Problems;
import io.netlab.topology.LinkRef;
import io.netlab.topology.NodeName;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Names are given once, and not those that have a meaning already. */
final class NameRule {
    /**
     * {@code all} and {@code default} would hide directories of net.ipv4.conf ({@code sysctl_dev_name_is_allowed()}).
     */
    private static final Set<String> RESERVED = Set.of("all", "default");

    private NameRule() {}

    static void check(Draft draft, Problems problems) {
        Map<NodeName, Position> nodes = new HashMap<>();
        for (DraftNode node : draft.nodes()) {
            once(nodes, node.name().value(), node.name().position(), "\"" + node.name() + "\" is declared", problems);
        }
        Map<LinkRef, Position> links = new HashMap<>();
        for (DraftLink link : draft.links()) {
            if (!link.isNamed()) {
                continue;
            }
            String what = link.node() + " has a link \"" + link.name() + "\"";
            once(links, link.ref(), link.name().position(), what, problems);
            reserved(link, problems);
        }
    }

    private static <T> void once(Map<T, Position> seen, T name, Position at, String what, Problems problems) {
        Position first = seen.putIfAbsent(name, at);
        if (first != null) {
            problems.add(at, what + " already, see line " + first.line());
        }
    }

    private static void reserved(DraftLink link, Problems problems) {
        String name = link.name().value().text();
        if (name.equals("lo")) {
            problems.add(
                    link.name().position(),
                    "lo is the loopback, which every namespace has from birth",
                    "say \"lo: up\" of the namespace");
        } else if (RESERVED.contains(name)) {
            problems.add(
                    link.name().position(), "\"" + name + "\" is reserved by the kernel and cannot be a link's name");
        }
    }
}

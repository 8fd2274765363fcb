package io.netlab.session;

import io.netlab.language.CommandPrinter;
import io.netlab.net.InterfaceName;
import io.netlab.net.MacAddress;
import io.netlab.op.NetworkOp;
import io.netlab.plan.Built;
import io.netlab.plan.Planner;
import io.netlab.plan.Snapshot;
import io.netlab.scenario.text.ScenarioText;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was built, put in writing so that it can be built again: as a scenario, or for any shell. */
final class Writing {
    private static final Pattern MAC = Pattern.compile("\\b[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}\\b");

    private final Snapshot seen;
    private final Topology built;
    private final List<NetworkOp> last;

    /**
     * Writes what is seen.
     *
     * @param texts what somebody has said: an Ethernet address that is in none of them is the kernel's choice
     */
    Writing(Snapshot seen, Stream<String> texts) {
        Set<MacAddress> said = texts.flatMap(text -> MAC.matcher(text).results())
                .map(MatchResult::group)
                .map(MacAddress::parse)
                .collect(Collectors.toSet());
        this.seen = seen;
        this.built = Built.of(seen.topology(), seen.blank(), said);
        this.last = Built.takenAway(seen.topology());
    }

    String yaml(String title) {
        return ScenarioText.of(title, built, seen.commands(), last, comments());
    }

    private List<String> comments() {
        return Built.leftOut(seen.topology()).stream()
                .map(link -> "Not here: " + link + ", which netlab does not know how to make.")
                .toList();
    }

    /** A script that ends at the first command that is refused. */
    String script() {
        List<NetworkOp> ops = Planner.plan(built, Topology.EMPTY, fresh(), seen.commands());
        Stream<String> lines = Stream.concat(ops.stream(), last.stream()).map(CommandPrinter::print);
        Stream<String> notes = comments().stream().map(comment -> "# " + comment);
        return Stream.of(Stream.of("#!/bin/sh", "set -e"), notes, lines)
                .flatMap(part -> part)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A host in which there is nothing but a loopback, up. */
    private static Topology fresh() {
        InterfaceName lo = InterfaceName.of("lo");
        Link loopback = new Link(lo, new LinkKind.Loopback(), Set.of(new LinkSetting.Up(true)), Set.of());
        return Topology.of(List.of(Node.empty(NodeName.HOST, Node.Kind.HOST).withLinks(Map.of(lo, loopback))));
    }
}

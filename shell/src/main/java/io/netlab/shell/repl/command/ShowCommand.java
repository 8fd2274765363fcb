package io.netlab.shell.repl.command;

import io.netlab.graph.Cable;
import io.netlab.graph.Graph;
import io.netlab.graph.TextPicture;
import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Reading;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code show}: a picture of what there is, with what the last line changed marked. */
final class ShowCommand implements LabCommand {
    private static final Set<String> LIVE = Set.of("live", "--watch");

    @Override
    public String name() {
        return "show";
    }

    @Override
    public String arguments() {
        return "[NS] [live]";
    }

    @Override
    public String about() {
        return "draws what there is, and marks what the last line changed";
    }

    @Override
    public String more() {
        return "With the name of a namespace: that one, and what it is joined to.\n"
                + "show live (or show --watch) draws again whenever the kernel announces a change, until you press a key.";
    }

    @Override
    public List<String> example() {
        return List.of("ip netns add ns1", "ip link add veth0 type veth peer name veth1 netns ns1", "show", "show ns1");
    }

    @Override
    public void read(Reading reading) {
        reading.choice(List.of("live", "--watch"), "draws again at every change", Kind.NODE);
        reading.choice(List.of("live", "--watch"), "draws again at every change", Kind.NODE);
    }

    @Override
    public int run(Typed typed, Workplace work) {
        typed.atMost(2);
        boolean isLive = typed.arguments().stream().anyMatch(LIVE::contains);
        Optional<NodeName> node = node(typed, work);
        if (isLive && work.screen().isTerminal()) {
            work.screen().live(() -> picture(work, node));
            return 0;
        }
        work.screen().print(picture(work, node));
        return 0;
    }

    private static Optional<NodeName> node(Typed typed, Workplace work) {
        List<String> there = work.session().nodes().stream().map(NodeName::text).toList();
        Optional<NodeName> found = Optional.empty();
        for (int i = 1; i < typed.pieces().size(); i++) {
            String word = typed.pieces().get(i).text();
            if (LIVE.contains(word)) {
                continue;
            }
            if (!there.contains(word)) {
                throw typed.unknown(i, "namespace", there);
            }
            found = Optional.of(NodeName.of(word));
        }
        return found;
    }

    private static String picture(Workplace work, Optional<NodeName> node) {
        Topology all = work.lab().observe();
        Topology shown = node.map(name -> around(name, all)).orElse(all);
        return TextPicture.render(Graph.of(shown), work.screen().page(), work.changed());
    }

    /** The node with those at the other ends of its cables. */
    private static Topology around(NodeName node, Topology all) {
        Set<NodeName> near = new HashSet<>(Set.of(node));
        for (Cable cable : Graph.of(all).cables()) {
            if (cable.one().node().equals(node) || cable.other().node().equals(node)) {
                near.add(cable.one().node());
                near.add(cable.other().node());
            }
        }
        return Topology.of(all.nodes().values().stream()
                .filter(each -> near.contains(each.name()))
                .toList());
    }
}

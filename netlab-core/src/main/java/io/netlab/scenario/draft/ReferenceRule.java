package io.netlab.scenario.draft;

import io.netlab.error.Problems;
import io.netlab.error.Spelling;
import io.netlab.net.InterfaceName;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.LinkRef;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Optional;

/** What is spoken of is declared, and a port and its bridge are in one node. */
final class ReferenceRule {
    private final Draft draft;
    private final Problems problems;

    private ReferenceRule(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    static void check(Draft draft, Problems problems) {
        ReferenceRule rule = new ReferenceRule(draft, problems);
        draft.nodeUses().forEach(rule::check);
        draft.linkUses().forEach(rule::check);
        draft.links().forEach(link -> link.master().forEach(master -> rule.checkMaster(link, master)));
    }

    private void check(NodeUse use) {
        String name = use.node().value().text();
        boolean made = use.later() && draft.isMadeLater(name);
        if (made
                || draft.hasNode(use.node().value())
                || draft.gaps().mayHaveNode(use.node().value())) {
            return;
        }
        List<String> names =
                draft.nodeNames().stream().map(NodeName::text).sorted().toList();
        problems.add(
                use.node().position(), "namespace \"" + name + "\" is not declared", Spelling.suggest(name, names));
    }

    private void check(LinkUse use) {
        InterfaceName name = use.link().value();
        boolean made = use.later() && draft.isMadeLater(name.text());
        boolean there = name.text().equals("lo")
                || draft.link(new LinkRef(use.node(), name)).isPresent();
        boolean known = draft.hasNode(use.node())
                && !draft.isGuest(use.node())
                && !draft.gaps().mayHaveLink(use.node(), name);
        if (!there && !made && known) {
            problems.add(
                    use.link().position(),
                    "link \"" + name + "\" is not declared in " + use.node(),
                    Spelling.suggest(name.text(), linksOf(use.node())));
        }
    }

    private void checkMaster(DraftLink link, Located<InterfaceName> master) {
        NodeName node = link.node().value();
        Optional<DraftLink> bridge = draft.link(new LinkRef(node, master.value()));
        if (bridge.isPresent()) {
            checkIsBridge(bridge.get(), master);
            return;
        }
        if (!draft.hasNode(node) || draft.gaps().mayHaveBridge(node, master.value())) {
            return;
        }
        Optional<DraftLink> elsewhere = draft.links().stream()
                .filter(other -> other.isBridge() && other.name().value().equals(master.value()))
                .findFirst();
        if (elsewhere.isPresent()) {
            problems.add(
                    master.position(),
                    "the bridge " + master + " is in " + elsewhere.get().node() + " and " + link.title() + " in " + node
                            + ": a port is where its bridge is");
            return;
        }
        problems.add(
                master.position(),
                "bridge \"" + master + "\" is not declared in " + node,
                Spelling.suggest(master.value().text(), linksOf(node)));
    }

    private void checkIsBridge(DraftLink link, Located<InterfaceName> master) {
        if (!link.mayBeBridge()) {
            problems.add(master.position(), master + " is no bridge, so it has no ports");
        }
    }

    private List<String> linksOf(NodeName node) {
        return draft.links().stream()
                .filter(link -> link.node().value().equals(node) && link.isNamed())
                .map(link -> link.name().value().text())
                .toList();
    }
}

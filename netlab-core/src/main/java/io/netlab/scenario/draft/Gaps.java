package io.netlab.scenario.draft;

import io.netlab.error.Spelling;
import io.netlab.net.InterfaceName;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What may have been declared in those parts of a file that could not be read. Nothing is concluded from the absence of
 * such a thing: it would be told a second time that the part is wrong.
 */
public final class Gaps {
    private final Draft draft;
    private final Predicate<String> isUnread;
    private boolean anythingMayBe;
    private boolean linksMayBe;

    /** The predicate is true of the words in the parts that could not be read. */
    Gaps(Draft draft, Predicate<String> isUnread) {
        this.draft = draft;
        this.isUnread = isUnread;
    }

    /** Notes that a part of the file may have declared anything. */
    public void expectAnything() {
        anythingMayBe = true;
    }

    /** Notes that a part of the file may have declared links. */
    public void expectLinks() {
        linksMayBe = true;
    }

    /** True when a node of that name may have been declared where the file could not be read. */
    public boolean mayHaveNode(NodeName name) {
        return anythingMayBe || isUnread.test(name.text());
    }

    /** True when that link may have been declared where the file could not be read. */
    public boolean mayHaveLink(NodeName node, InterfaceName name) {
        return mayHave(node, name, link -> true);
    }

    /** As {@link #mayHaveLink}, for a link that is a bridge. */
    public boolean mayHaveBridge(NodeName node, InterfaceName name) {
        return mayHave(node, name, DraftLink::mayBeBridge);
    }

    private boolean mayHave(NodeName node, InterfaceName name, Predicate<DraftLink> fits) {
        return anythingMayBe
                || linksMayBe
                || isUnread.test(name.text())
                || draft.links().stream()
                        .filter(link -> mayBeIn(link, node) && fits.test(link))
                        .anyMatch(link -> link.isDoubtful(Doubt.WHICH)
                                || (link.isNamed() && link.name().value().equals(name)));
    }

    /** True when the node may have addresses that are not known. */
    public boolean mayHaveAddresses(NodeName node) {
        return anythingMayBe
                || linksMayBe
                || draft.links().stream()
                        .filter(link -> mayBeIn(link, node))
                        .anyMatch(link -> !draft.hasNode(link.node().value()) || link.isDoubtful(Doubt.ADDRESSES));
    }

    /** A link whose own node is not declared may have been meant for the node of the nearest name. */
    private boolean mayBeIn(DraftLink link, NodeName node) {
        NodeName said = link.node().value();
        return said.equals(node) || said.equals(Draft.NOWHERE) || (!draft.hasNode(said) && isNearest(said, node));
    }

    private boolean isNearest(NodeName said, NodeName node) {
        List<String> names =
                draft.nodeNames().stream().map(NodeName::text).sorted().toList();
        return Spelling.nearest(said.text(), names).equals(Optional.of(node.text()));
    }
}

package io.netlab.diagnose;

import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.check.Diagnosis.Hop;
import io.netlab.language.CommandPrinter;
import io.netlab.net.AddressFamily;
import io.netlab.netlink.route.Link;
import io.netlab.op.NetworkOp;
import io.netlab.verify.KernelLinkText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the walks of one diagnosis share: the lab as it is, and as it was before the probe. */
record Scene(LabView lab, Optional<LabView> before, Question question) {
    /** The filters of a node, with what they had counted before. */
    Filter filter(NodeView node, AddressFamily family) {
        Optional<Firewall> earlier = before.flatMap(each -> each.find(node.name()))
                .filter(each -> each.hasFirewall(family))
                .map(each -> each.firewall(family));
        return new Filter(node.firewall(family), earlier);
    }

    /** A fault at a link of a node, or at the node itself where the link's name is empty. */
    static Fault fault(
            Mistake mistake,
            Direction direction,
            NodeView node,
            String link,
            String what,
            List<String> evidence,
            List<String> mend) {
        Hop at = new Hop(node.name(), link);
        return new Fault(mistake.name(), direction, at, what, mistake.because(), evidence, mend);
    }

    /** The commands of ops. */
    static List<String> lines(NetworkOp... ops) {
        return Stream.of(ops).map(CommandPrinter::print).toList();
    }

    /** {@code link eth0 in box02: flags BROADCAST,MULTICAST, not UP}. */
    static String text(NodeView node, Link link) {
        return "link " + link.name() + " in " + node.name() + ": " + KernelLinkText.state(link);
    }

    /** {@code eth0 in box02}. */
    String name(Spot spot) {
        return lab.link(spot).name() + " in " + spot.node();
    }

    /** The line of a link. */
    String text(Spot spot) {
        return text(lab.node(spot.node()), lab.link(spot));
    }
}

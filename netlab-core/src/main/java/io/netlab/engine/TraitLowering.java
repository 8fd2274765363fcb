package io.netlab.engine;

import io.netlab.netlink.Request;
import io.netlab.netlink.route.BridgeVlanRequest;
import io.netlab.netlink.route.QdiscRequest;
import io.netlab.topology.Discipline;
import io.netlab.topology.LinkTrait;
import io.netlab.topology.NodeName;
import java.util.List;

/** What giving a link a trait, or taking one away, comes down to. */
record TraitLowering(Surroundings nodes, NodeName node, boolean gives) implements LinkTrait.Visitor<Effect> {
    @Override
    public Effect visit(LinkTrait.SwitchPort port) {
        List<String> words = gives ? SwitchWords.add(port) : SwitchWords.delete(port);
        return new Effect.Action(() -> nodes.vsctl(node, words));
    }

    @Override
    public Effect visit(LinkTrait.BridgeVlan vlan) {
        int index = nodes.links(node).index(vlan.dev());
        int flags = BridgeVlanRequest.flags(vlan.pvid(), vlan.untagged());
        Request request = gives
                ? BridgeVlanRequest.add(index, vlan.vid(), flags, vlan.self())
                : BridgeVlanRequest.delete(index, vlan.vid(), vlan.self());
        return netlink(request, "VLAN " + vlan.vid() + " of " + vlan.dev());
    }

    @Override
    public Effect visit(LinkTrait.Queueing queueing) {
        int index = nodes.links(node).index(queueing.dev());
        Discipline discipline = queueing.discipline();
        Request request = gives
                ? discipline instanceof Discipline.Tbf tbf
                        ? QdiscRequest.tbf(index, tbf.rateBits() / 8, tbf.ticks(), tbf.limit())
                        : Qdiscs.netem(index, (Discipline.Netem) discipline)
                : QdiscRequest.delete(index);
        return netlink(request, "the queue " + discipline.word() + " of " + queueing.dev());
    }

    private Effect netlink(Request request, String what) {
        String attempt = (gives ? "add " : "delete ") + what + " in " + node;
        return new Effect.Netlink(node, List.of(request.attempting(attempt)), false);
    }
}

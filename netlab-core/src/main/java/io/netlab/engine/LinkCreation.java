package io.netlab.engine;

import static io.netlab.netlink.route.LinkKind.bridge;
import static io.netlab.netlink.route.LinkKind.macvlan;
import static io.netlab.netlink.route.LinkKind.veth;
import static io.netlab.netlink.route.LinkKind.vxlan;

import io.netlab.netlink.Request;
import io.netlab.netlink.route.LinkRequest;
import io.netlab.netlink.route.LinkSettings;
import io.netlab.netlink.route.MacvlanMode;
import io.netlab.netlink.route.VxlanOptions;
import io.netlab.op.NetworkOp;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkKind.VxlanOption;

/** The request that makes a link of each kind. */
final class LinkCreation implements LinkKind.Visitor<Request> {
    private final NetworkOp.AddLink op;
    private final LinkChange draft;
    private final int peerIndex;
    private final LinkTable table;
    private final Surroundings nodes;

    /**
     * The request for an op.
     *
     * @param peerIndex the number that is kept for the other end of a veth pair
     */
    LinkCreation(NetworkOp.AddLink op, LinkChange draft, int peerIndex, Surroundings nodes) {
        this.op = op;
        this.draft = draft;
        this.peerIndex = peerIndex;
        this.table = nodes.links(op.node());
        this.nodes = nodes;
    }

    /** What the request is for, as it reads in a refusal. */
    static String attempt(NetworkOp.AddLink op) {
        if (op.kind() instanceof LinkKind.Veth veth) {
            return "create veth pair " + op.name() + " in " + op.node() + " and "
                    + veth.peer().name() + " in " + veth.peer().node();
        }
        return "create " + op.kind().word() + " " + op.name() + " in " + op.node();
    }

    @Override
    public Request visit(LinkKind.Loopback kind) {
        return LinkRequest.create(draft.link(), io.netlab.netlink.route.LinkKind.of(kind.word()));
    }

    /** A peer in another namespace is made there at once: nothing has to be moved afterwards. */
    @Override
    public Request visit(LinkKind.Veth kind) {
        LinkTable peers = nodes.links(kind.peer().node());
        LinkSettings start = LinkSettings.named(kind.peer().name()).withIndex(peerIndex);
        LinkSettings peer = LinkChange.of(start, op.peerSettings(), peers).link();
        peers.add(kind.peer().name(), peer.link().index());
        if (!kind.peer().node().equals(op.node())) {
            peer = peer.inNamespace(nodes.descriptor(kind.peer().node()));
        }
        return LinkRequest.create(draft.link(), veth(peer));
    }

    @Override
    public Request visit(LinkKind.Bridge kind) {
        return LinkRequest.create(draft.link(), bridge(draft.bridge()));
    }

    @Override
    public Request visit(LinkKind.OvsBridge kind) {
        throw new IllegalStateException("Open vSwitch makes this link, not rtnetlink: " + op.name());
    }

    @Override
    public Request visit(LinkKind.Vxlan kind) {
        VxlanOptions options = VxlanOptions.onKernelPort(kind.id());
        for (VxlanOption option : Ordered.of(kind.options())) {
            options = with(options, option);
        }
        return LinkRequest.create(draft.link(), vxlan(options));
    }

    private VxlanOptions with(VxlanOptions options, VxlanOption option) {
        if (option instanceof VxlanOption.Local local) {
            return options.withLocal(local.address());
        }
        if (option instanceof VxlanOption.Remote remote) {
            return options.withRemote(remote.address());
        }
        if (option instanceof VxlanOption.Dev dev) {
            return options.withDevice(table.index(dev.name()));
        }
        if (option instanceof VxlanOption.DstPort port) {
            return options.withPort(port.port());
        }
        if (option instanceof VxlanOption.Ttl ttl) {
            return options.withTtl(ttl.hops());
        }
        return options.withLearning(((VxlanOption.Learning) option).on());
    }

    @Override
    public Request visit(LinkKind.Macvlan kind) {
        LinkSettings above = draft.link().withLower(table.index(kind.parent().name()));
        return LinkRequest.create(above, macvlan(MacvlanMode.valueOf(kind.mode().name())));
    }

    @Override
    public Request visit(LinkKind.Plain kind) {
        return LinkRequest.create(draft.link(), io.netlab.netlink.route.LinkKind.of(kind.word()));
    }
}

package io.netlab.engine;

import io.netlab.netlink.Request;
import io.netlab.netlink.route.LinkKind;
import io.netlab.netlink.route.LinkRequest;
import io.netlab.netlink.route.LinkSettings;
import io.netlab.op.NetworkOp;
import java.util.ArrayList;
import java.util.List;

/** Turns ops about links into requests, and keeps the tables of links true to what the requests will have done. */
final class LinkRequests {
    private final Surroundings nodes;

    LinkRequests(Surroundings nodes) {
        this.nodes = nodes;
    }

    List<Request> add(NetworkOp.AddLink op) {
        LinkTable table = nodes.links(op.node());
        int peer = peerIndex(op);
        LinkSettings start = LinkSettings.named(op.name()).withIndex(table.reserve());
        LinkChange draft = LinkChange.of(start, op.settings(), table);
        table.add(op.name(), draft.link().link().index());
        Request request = op.kind().accept(new LinkCreation(op, draft, peer, nodes));
        return List.of(request.attempting(LinkCreation.attempt(op)));
    }

    /** Of a veth pair the kernel makes the peer first (veth_newlink in drivers/net/veth.c): its number is the lower one. */
    private int peerIndex(NetworkOp.AddLink op) {
        return op.kind() instanceof io.netlab.topology.LinkKind.Veth veth
                ? nodes.links(veth.peer().node()).reserve()
                : 0;
    }

    List<Request> set(NetworkOp.SetLink op) {
        LinkTable table = nodes.links(op.node());
        int index = table.index(op.name());
        LinkChange draft = LinkChange.of(LinkSettings.UNCHANGED, op.settings(), table);
        String attempt = "change link " + op.name() + " in " + op.node();
        List<Request> requests = new ArrayList<>();
        if (draft.changesBridge()) {
            requests.add(
                    LinkRequest.change(index, LinkKind.bridge(draft.bridge())).attempting(attempt));
        }
        if (draft.changesLink()) {
            requests.add(LinkRequest.change(index, draft.link()).attempting(attempt));
        }
        if (draft.changesPort()) {
            requests.add(LinkRequest.port(index, draft.port()).attempting("change bridge port " + op.name()));
        }
        return requests;
    }

    List<Request> delete(NetworkOp.DeleteLink op) {
        LinkTable table = nodes.links(op.node());
        Request request = LinkRequest.delete(table.index(op.name()));
        nodes.forgetLinks();
        return List.of(request.attempting("delete link " + op.name() + " in " + op.node()));
    }

    List<Request> rename(NetworkOp.RenameLink op) {
        LinkTable table = nodes.links(op.node());
        LinkSettings name = LinkSettings.UNCHANGED.withName(op.to());
        Request request = LinkRequest.change(table.index(op.name()), name);
        table.rename(op.name(), op.to());
        return List.of(request.attempting("rename link " + op.name() + " to " + op.to() + " in " + op.node()));
    }

    List<Request> move(NetworkOp.MoveLink op) {
        LinkTable table = nodes.links(op.node());
        LinkSettings away = LinkSettings.UNCHANGED.inNamespace(nodes.descriptor(op.to()));
        LinkSettings changes = op.renames() ? away.withName(op.as()) : away;
        Request request = LinkRequest.change(table.index(op.name()), changes);
        nodes.forgetLinks();
        String name = op.renames() ? " as " + op.as() : "";
        return List.of(request.attempting("move link " + op.name() + " from " + op.node() + " to " + op.to() + name));
    }
}

package io.netlab.engine;

import io.netlab.netlink.Request;
import io.netlab.netlink.route.AddressRequest;
import io.netlab.netlink.route.NamespaceId;
import io.netlab.netlink.route.NeighbourRequest;
import io.netlab.netlink.route.RouteRequest;
import io.netlab.netlink.route.RouteSettings;
import io.netlab.netlink.route.RuleRequest;
import io.netlab.op.FileOp;
import io.netlab.op.FirewallOp;
import io.netlab.op.GuestOp;
import io.netlab.op.NeighbourOp;
import io.netlab.op.NetworkOp;
import io.netlab.op.TraitOp;
import io.netlab.topology.LinkKind;
import io.netlab.topology.NodeName;
import java.util.List;

/** Turns each op into what has to be done, exactly: the bytes that are explained are those that are sent. */
final class Lowering implements NetworkOp.Visitor<Effect> {
    private final Surroundings nodes;
    private final LinkRequests links;

    Lowering(Surroundings nodes) {
        this.nodes = nodes;
        this.links = new LinkRequests(nodes);
    }

    @Override
    public Effect visit(NetworkOp.AddNamespace op) {
        return new Effect.Birth(op.name());
    }

    @Override
    public Effect visit(NetworkOp.DeleteNamespace op) {
        return new Effect.Action(() -> nodes.delete(op.name()));
    }

    @Override
    public Effect visit(NetworkOp.NameNamespace op) {
        return new Effect.Action(() -> nodes.name(op.name(), op.pid()));
    }

    @Override
    public Effect visit(NetworkOp.SetNamespaceId op) {
        int descriptor = nodes.descriptor(op.name());
        return request(
                op.node(),
                NamespaceId.set(descriptor, op.id().orElse(NamespaceId.KERNELS_CHOICE)),
                "set the number of namespace " + op.name());
    }

    @Override
    public Effect visit(NetworkOp.StartProcess op) {
        return new Effect.Action(() -> nodes.start(op.name(), op.command()));
    }

    @Override
    public Effect visit(NetworkOp.EndProcess op) {
        return new Effect.Action(() -> nodes.end(op.name()));
    }

    @Override
    public Effect visit(GuestOp.RunProcess op) {
        return new Effect.Action(() -> nodes.run(op.node(), op.name(), op.command()));
    }

    @Override
    public Effect visit(GuestOp.StopProcess op) {
        return new Effect.Action(() -> nodes.stop(op.name()));
    }

    @Override
    public Effect visit(NetworkOp.AddLink op) {
        if (op.kind() instanceof LinkKind.OvsBridge) {
            return new Effect.Action(() -> nodes.addSwitch(op.node(), op.name()));
        }
        return requests(op.node(), links.add(op));
    }

    @Override
    public Effect visit(NetworkOp.DeleteLink op) {
        if (nodes.isSwitch(op.node(), op.name())) {
            return new Effect.Action(() -> nodes.deleteSwitch(op.node(), op.name()));
        }
        return new Effect.Netlink(op.node(), links.delete(op), true);
    }

    @Override
    public Effect visit(NetworkOp.SetLink op) {
        return requests(op.node(), links.set(op));
    }

    @Override
    public Effect visit(NetworkOp.RenameLink op) {
        return requests(op.node(), links.rename(op));
    }

    @Override
    public Effect visit(NetworkOp.MoveLink op) {
        return new Effect.Netlink(op.node(), links.move(op), true);
    }

    @Override
    public Effect visit(NetworkOp.AddAddress op) {
        int index = nodes.links(op.node()).index(op.dev());
        return request(
                op.node(),
                AddressRequest.add(AddressMessages.message(index, op.address())),
                "add address " + op.address().prefix() + " to " + op.dev());
    }

    @Override
    public Effect visit(NetworkOp.DeleteAddress op) {
        int index = nodes.links(op.node()).index(op.dev());
        return request(
                op.node(),
                AddressRequest.delete(AddressMessages.message(index, op.address())),
                "delete address " + op.address().prefix() + " from " + op.dev());
    }

    @Override
    public Effect visit(NetworkOp.ReplaceAddress op) {
        int index = nodes.links(op.node()).index(op.dev());
        return request(
                op.node(),
                AddressRequest.replace(AddressMessages.message(index, op.address())),
                "set address " + op.address().prefix() + " of " + op.dev());
    }

    @Override
    public Effect visit(NetworkOp.AddRoute op) {
        return request(
                op.node(),
                RouteRequest.add(RouteMessages.settings(op.route(), nodes.links(op.node()))),
                "add route to " + op.route().to());
    }

    @Override
    public Effect visit(NetworkOp.ReplaceRoute op) {
        return request(
                op.node(),
                RouteRequest.replace(RouteMessages.settings(op.route(), nodes.links(op.node()))),
                "replace route to " + op.route().to());
    }

    @Override
    public Effect visit(NetworkOp.DeleteRoute op) {
        return request(
                op.node(),
                RouteRequest.delete(RouteMessages.settings(op.route(), nodes.links(op.node()))),
                "delete route to " + op.route().to());
    }

    @Override
    public Effect visit(NetworkOp.PutRoute op) {
        RouteSettings settings = RouteMessages.settings(op.route(), nodes.links(op.node()));
        return request(
                op.node(),
                RouteRequest.put(settings, MannerFlag.of(op.manner())),
                op.manner().word() + " route to " + op.route().to());
    }

    @Override
    public Effect visit(NeighbourOp.AddNeighbour op) {
        return request(
                op.node(),
                NeighbourRequest.add(TableMessages.neighbour(op.neighbour(), nodes.links(op.node()))),
                "add neighbour " + op.neighbour().address());
    }

    @Override
    public Effect visit(NeighbourOp.DeleteNeighbour op) {
        return request(
                op.node(),
                NeighbourRequest.delete(TableMessages.neighbour(op.neighbour(), nodes.links(op.node()))),
                "delete neighbour " + op.neighbour().address());
    }

    @Override
    public Effect visit(NeighbourOp.PutNeighbour op) {
        return request(
                op.node(),
                NeighbourRequest.put(
                        TableMessages.neighbour(op.neighbour(), nodes.links(op.node())), MannerFlag.of(op.manner())),
                op.manner().word() + " neighbour " + op.neighbour().address());
    }

    @Override
    public Effect visit(NeighbourOp.AddFdbEntry op) {
        return request(
                op.node(),
                NeighbourRequest.add(TableMessages.fdb(op.entry(), nodes.links(op.node()))),
                "add forwarding entry " + op.entry().lladdr());
    }

    @Override
    public Effect visit(NeighbourOp.DeleteFdbEntry op) {
        return request(
                op.node(),
                NeighbourRequest.delete(TableMessages.fdb(op.entry(), nodes.links(op.node()))),
                "delete forwarding entry " + op.entry().lladdr());
    }

    @Override
    public Effect visit(NeighbourOp.PutFdbEntry op) {
        return request(
                op.node(),
                NeighbourRequest.put(TableMessages.fdb(op.entry(), nodes.links(op.node())), MannerFlag.of(op.manner())),
                op.manner().word() + " forwarding entry " + op.entry().lladdr());
    }

    @Override
    public Effect visit(NetworkOp.AddRule op) {
        return request(
                op.node(),
                RuleRequest.add(TableMessages.rule(op.rule())),
                "add rule " + op.rule().priority());
    }

    @Override
    public Effect visit(NetworkOp.DeleteRule op) {
        return request(
                op.node(),
                RuleRequest.delete(TableMessages.rule(op.rule()).ofAnyAction()),
                "delete rule " + op.rule().priority());
    }

    @Override
    public Effect visit(NetworkOp.SetSysctl op) {
        return new Effect.Action(() -> nodes.set(op.node(), op.key(), op.value()));
    }

    @Override
    public Effect visit(FirewallOp.AddChain op) {
        return new Effect.Firewall(op.node(), op.family(), FirewallRules.change(op));
    }

    @Override
    public Effect visit(FirewallOp.DeleteChain op) {
        return new Effect.Firewall(op.node(), op.family(), FirewallRules.change(op));
    }

    @Override
    public Effect visit(FirewallOp.SetPolicy op) {
        return new Effect.Firewall(op.node(), op.family(), FirewallRules.change(op));
    }

    @Override
    public Effect visit(FirewallOp.AppendFirewallRule op) {
        return new Effect.Firewall(op.node(), op.rule().family(), FirewallRules.change(op));
    }

    @Override
    public Effect visit(FirewallOp.DeleteFirewallRule op) {
        return new Effect.Firewall(op.node(), op.rule().family(), FirewallRules.change(op));
    }

    @Override
    public Effect visit(FileOp.WriteFile op) {
        return new Effect.Action(() -> nodes.write(op.node(), op.name(), op.text()));
    }

    @Override
    public Effect visit(FileOp.DeleteFile op) {
        return new Effect.Action(() -> nodes.deleteFile(op.node(), op.name()));
    }

    @Override
    public Effect visit(TraitOp.AddTrait op) {
        return op.trait().accept(new TraitLowering(nodes, op.node(), true));
    }

    @Override
    public Effect visit(TraitOp.DeleteTrait op) {
        return op.trait().accept(new TraitLowering(nodes, op.node(), false));
    }

    private static Effect request(NodeName node, Request request, String attempt) {
        return requests(node, List.of(request.attempting(attempt + " in " + node)));
    }

    private static Effect requests(NodeName node, List<Request> requests) {
        return new Effect.Netlink(node, requests, false);
    }
}

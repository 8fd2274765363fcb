package io.netlab.netlink.route;

import java.util.List;
import java.util.Objects;

/** Asks a message for all that it can be asked for, so that no reader is forgotten when bytes are damaged. */
final class ReadEverything implements RouteMessage.Visitor<String> {
    @Override
    public String visit(Link link) {
        return text(
                link.name(),
                link.kind(),
                link.isUp(),
                link.hasCarrier(),
                link.mtu(),
                link.mac(),
                link.master(),
                link.peerIndex(),
                link.peerNamespaceId(),
                link.operState(),
                link.alias(),
                link.txQueueLength(),
                link.qdisc(),
                link.group(),
                link.statistics(),
                link.alternativeNames(),
                link.addressGenerationMode(),
                link.hasPacketProgram(),
                link.slaveKind(),
                link.macvlanMode(),
                link.bridge().map(ReadEverything::read),
                link.vxlan().map(ReadEverything::read),
                link.port().map(ReadEverything::read));
    }

    private static String read(BridgeOptions bridge) {
        return text(
                bridge.stp(),
                bridge.forwardDelay(),
                bridge.helloTime(),
                bridge.maxAge(),
                bridge.ageingTime(),
                bridge.priority(),
                bridge.vlanFiltering(),
                bridge.defaultPvid(),
                bridge.groupForwardMask(),
                bridge.multicastSnooping(),
                bridge.callsIptables());
    }

    private static String read(VxlanOptions vxlan) {
        return text(vxlan.id(), vxlan.remote(), vxlan.local(), vxlan.device(), vxlan.port(), vxlan.learning());
    }

    private static String read(PortOptions port) {
        return text(
                port.state(),
                port.cost(),
                port.priority(),
                port.hairpin(),
                port.guard(),
                port.learning(),
                port.flood(),
                port.isolated());
    }

    @Override
    public String visit(Address address) {
        return text(
                address.local(),
                address.prefix(),
                address.peer(),
                address.broadcast(),
                address.label(),
                address.flags(),
                address.isTentative(),
                address.lifetime(),
                address.addressFamily());
    }

    @Override
    public String visit(Route route) {
        return text(
                route.kind(),
                route.addressFamily(),
                route.destination(),
                route.isDefault(),
                route.gateway(),
                route.device(),
                route.preferredSource(),
                route.metric(),
                route.table(),
                route.mtu(),
                route.isOnLink(),
                route.nextHops().stream().map(NextHop::gateway).toList());
    }

    @Override
    public String visit(Neighbour neighbour) {
        return text(
                neighbour.address(),
                neighbour.mac(),
                neighbour.master(),
                neighbour.vlan(),
                neighbour.isForwarding(),
                neighbour.addressFamily());
    }

    @Override
    public String visit(Rule rule) {
        return text(
                rule.action(),
                rule.priority(),
                rule.table(),
                rule.from(),
                rule.to(),
                rule.input(),
                rule.output(),
                rule.mark());
    }

    @Override
    public String visit(NamespaceId id) {
        return text(id.id());
    }

    @Override
    public String visit(Qdisc qdisc) {
        return text(qdisc.index(), qdisc.kind(), qdisc.isRoot(), qdisc.tbf(), qdisc.netem());
    }

    @Override
    public String visit(RouteMessage.Unknown unknown) {
        return text(unknown.fixed());
    }

    private static String text(Object... values) {
        return List.of(values).stream().map(Objects::toString).toList().toString();
    }
}

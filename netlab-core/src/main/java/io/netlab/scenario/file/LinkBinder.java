package io.netlab.scenario.file;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.draft.DraftLink;
import io.netlab.scenario.draft.DraftRoute;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.OneShape.Chosen;
import io.netlab.scenario.shape.Several.Named;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkFlag;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkKind.VxlanOption;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import io.netlab.topology.PortOption;
import io.netlab.topology.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes declared links of what the file says of them: a veth with its peer is two links. */
final class LinkBinder {
    private final Draft draft;

    LinkBinder(Draft draft) {
        this.draft = draft;
    }

    void declare(Chosen said) {
        Fields fields = said.fields();
        Located<NodeName> node = Place.of(fields, LinkKeys.IN);
        Located<InterfaceName> name = fields.get(LinkKeys.NAME);
        if (said.word().equals("veth")) {
            Fields peer = fields.get(LinkKeys.PEER).value();
            Located<NodeName> peerNode = Place.of(peer, LinkKeys.IN);
            Located<InterfaceName> peerName = peer.get(LinkKeys.NAME);
            add(node, name, new LinkKind.Veth(new LinkRef(peerNode.value(), peerName.value())), fields);
            add(peerNode, peerName, new LinkKind.Veth(new LinkRef(node.value(), name.value())), peer);
        } else {
            add(node, name, kind(said, node.value()), fields);
        }
    }

    void declareBridge(Named<InterfaceName, Fields> bridge) {
        Fields fields = bridge.value();
        add(Place.of(fields, LinkKeys.IN), bridge.name(), new LinkKind.Bridge(), fields);
    }

    private LinkKind kind(Chosen said, NodeName node) {
        Fields fields = said.fields();
        return switch (said.word()) {
            case "bridge" -> new LinkKind.Bridge();
            case "vxlan" -> vxlan(fields, node);
            case "macvlan" -> {
                draft.use(node, fields.get(LinkKeys.PARENT));
                yield new LinkKind.Macvlan(
                        fields.get(LinkKeys.PARENT).value(),
                        fields.value(LinkKeys.MODE).orElse(LinkKind.MacvlanMode.BRIDGE));
            }
            default -> new LinkKind.Plain(said.word());
        };
    }

    private LinkKind vxlan(Fields fields, NodeName node) {
        Set<VxlanOption> options = new HashSet<>();
        fields.value(LinkKeys.LOCAL).ifPresent(address -> options.add(new VxlanOption.Local(address)));
        fields.value(LinkKeys.REMOTE).ifPresent(address -> options.add(new VxlanOption.Remote(address)));
        fields.find(LinkKeys.DEV).ifPresent(dev -> {
            draft.use(node, dev);
            options.add(new VxlanOption.Dev(dev.value()));
        });
        fields.value(LinkKeys.PORT).ifPresent(port -> options.add(new VxlanOption.DstPort(port.intValue())));
        fields.value(LinkKeys.LEARNING).ifPresent(on -> options.add(new VxlanOption.Learning(on)));
        fields.value(LinkKeys.TTL).ifPresent(hops -> options.add(new VxlanOption.Ttl(hops.intValue())));
        return new LinkKind.Vxlan(fields.get(LinkKeys.ID).value().intValue(), options);
    }

    private void add(Located<NodeName> node, Located<InterfaceName> name, LinkKind kind, Fields fields) {
        List<Located<IpPrefix>> places = fields.list(LinkKeys.ADDRESS).stream()
                .map(said -> said.value().prefix())
                .toList();
        Set<InterfaceAddress> addresses = new HashSet<>();
        fields.list(LinkKeys.ADDRESS).forEach(said -> addresses.add(said.value().address()));
        List<Located<IpAddress>> gateways = fields.list(LinkKeys.GATEWAY);
        List<Located<InterfaceName>> master =
                fields.find(LinkKeys.MASTER).map(List::of).orElse(List.of());
        Link link = new Link(name.value(), kind, settings(fields, kind), addresses);
        draft.add(new DraftLink(node, name, link, places, gateways, master));
        gateways.forEach(gateway -> draft.add(defaultRoute(node, name.value(), gateway)));
    }

    private static DraftRoute defaultRoute(Located<NodeName> node, InterfaceName dev, Located<IpAddress> gateway) {
        AddressFamily family = gateway.value().family();
        Set<Route.Option> options = new HashSet<>(Set.of(new Route.Option.Via(gateway.value())));
        if (gateway.value().isLinkLocal()) {
            options.add(new Route.Option.Dev(dev));
        }
        return new DraftRoute(node, new Route(Route.Type.UNICAST, IpPrefix.all(family), options), List.of());
    }

    private static Set<LinkSetting> settings(Fields fields, LinkKind kind) {
        Set<LinkSetting> settings = new HashSet<>();
        settings.add(new LinkSetting.Up(fields.value(LinkKeys.UP).orElse(true)));
        fields.value(LinkKeys.MAC).ifPresent(mac -> settings.add(new LinkSetting.Mac(mac)));
        fields.value(LinkKeys.MTU).ifPresent(mtu -> settings.add(new LinkSetting.Mtu(mtu.intValue())));
        fields.value(LinkKeys.MASTER).ifPresent(bridge -> settings.add(new LinkSetting.Master(bridge)));
        fields.value(LinkKeys.ALIAS).ifPresent(text -> settings.add(new LinkSetting.Alias(text)));
        fields.value(LinkKeys.TXQUEUELEN)
                .ifPresent(packets -> settings.add(new LinkSetting.TxQueueLength(packets.intValue())));
        flag(fields, LinkKeys.ARP, LinkFlag.ARP, settings);
        flag(fields, LinkKeys.MULTICAST, LinkFlag.MULTICAST, settings);
        flag(fields, LinkKeys.ALLMULTICAST, LinkFlag.ALLMULTICAST, settings);
        flag(fields, LinkKeys.PROMISC, LinkFlag.PROMISC, settings);
        boolean isBridge = kind instanceof LinkKind.Bridge;
        settings.addAll(isBridge ? OptionKeys.bridgeSettings(fields) : OptionKeys.portSettings(fields));
        if (kind instanceof LinkKind.Vxlan) {
            settings.removeIf(LinkBinder::isPortLearning);
        }
        return settings;
    }

    /** Of a vxlan link the key {@code learning} was the tunnel's. */
    private static boolean isPortLearning(LinkSetting setting) {
        return setting instanceof LinkSetting.PortValue port && port.option() == PortOption.LEARNING;
    }

    private static void flag(Fields fields, Key<Boolean> key, LinkFlag flag, Set<LinkSetting> settings) {
        fields.value(key).ifPresent(on -> settings.add(new LinkSetting.Flag(flag, on)));
    }
}

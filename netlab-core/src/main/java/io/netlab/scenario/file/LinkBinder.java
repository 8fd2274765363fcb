package io.netlab.scenario.file;

import io.netlab.error.Position;
import io.netlab.error.Problems;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.draft.Doubt;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.draft.DraftLink;
import io.netlab.scenario.draft.Placed;
import io.netlab.scenario.draft.PortVlans;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.OneShape.Chosen;
import io.netlab.scenario.shape.Several.Named;
import io.netlab.topology.BridgeOption;
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
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes declared links of what the file says of them: a veth with its peer is two links. */
final class LinkBinder {
    private final Draft draft;
    private final Problems problems;
    private int placeholders;

    LinkBinder(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    /** Declares what is known of the link, and of its peer when one is spoken of. */
    void declare(Chosen said) {
        Fields fields = said.fields();
        Plug plug = plug(fields);
        Optional<Fields> peer = fields.value(LinkKeys.PEER);
        if (peer.isEmpty()) {
            add(plug, kind(said, plug.node().value()), fields);
            return;
        }
        Plug other = plug(peer.get());
        add(plug, Optional.of(new LinkKind.Veth(other.ref())), fields);
        add(other, Optional.of(new LinkKind.Veth(plug.ref())), peer.get());
    }

    void declareBridge(Named<InterfaceName, Fields> bridge) {
        Fields fields = bridge.value();
        add(plug(fields, bridge.name(), bridge.position(), Doubt.NAME), Optional.of(switchOf(fields)), fields);
    }

    /** Which link it is; when that is not known, the reference is one that no other link has. */
    private record Plug(Located<NodeName> node, Located<InterfaceName> name, LinkRef ref, Set<Doubt> doubts) {}

    private Plug plug(Fields fields) {
        Doubt unnamed = fields.isDoubtful(LinkKeys.NAME) ? Doubt.NAME : Doubt.WHICH;
        return plug(fields, fields.find(LinkKeys.NAME), fields.position(), unnamed);
    }

    private Plug plug(Fields fields, Optional<Located<InterfaceName>> said, Position position, Doubt unnamed) {
        Located<NodeName> node = Place.of(fields, LinkKeys.IN, draft);
        InterfaceName placeholder = InterfaceName.of("?" + ++placeholders);
        Located<InterfaceName> name = said.orElseGet(() -> new Located<>(placeholder, position));
        boolean somewhere = !node.value().equals(Draft.NOWHERE);
        InterfaceName unique = somewhere ? name.value() : placeholder;
        return new Plug(node, name, new LinkRef(node.value(), unique), said.isPresent() ? Set.of() : Set.of(unnamed));
    }

    /** The kind; none when it is not known, or not enough of it. */
    private Optional<LinkKind> kind(Chosen said, NodeName node) {
        Fields fields = said.fields();
        NodeName lower = fields.value(LinkKeys.PARENT_IN).orElse(node);
        fields.find(LinkKeys.PARENT_IN).ifPresent(draft::use);
        fields.find(LinkKeys.PARENT).ifPresent(parent -> draft.use(lower, parent));
        fields.find(LinkKeys.DEV).ifPresent(dev -> draft.use(node, dev));
        return switch (said.word()) {
            case "bridge" -> Optional.of(switchOf(fields));
            case "vxlan" -> fields.value(LinkKeys.ID).map(id -> vxlan(id.intValue(), fields));
            case "macvlan" ->
                fields.value(LinkKeys.PARENT)
                        .map(parent -> new LinkKind.Macvlan(
                                new LinkRef(lower, parent),
                                fields.value(LinkKeys.MODE).orElse(LinkKind.MacvlanMode.BRIDGE)));
            case "", "veth" -> Optional.empty();
            default -> Optional.of(new LinkKind.Plain(said.word()));
        };
    }

    private static LinkKind switchOf(Fields fields) {
        return fields.value(LinkKeys.KIND).orElse(false) ? new LinkKind.OvsBridge() : new LinkKind.Bridge();
    }

    private static LinkKind vxlan(int id, Fields fields) {
        Set<VxlanOption> options = new HashSet<>();
        fields.value(LinkKeys.LOCAL).ifPresent(address -> options.add(new VxlanOption.Local(address)));
        fields.value(LinkKeys.REMOTE).ifPresent(address -> options.add(new VxlanOption.Remote(address)));
        fields.value(LinkKeys.DEV).ifPresent(dev -> options.add(new VxlanOption.Dev(dev)));
        fields.value(LinkKeys.PORT).ifPresent(port -> options.add(new VxlanOption.DstPort(port.intValue())));
        fields.value(LinkKeys.LEARNING).ifPresent(on -> options.add(new VxlanOption.Learning(on)));
        fields.value(LinkKeys.TTL).ifPresent(hops -> options.add(new VxlanOption.Ttl(hops.intValue())));
        return new LinkKind.Vxlan(id, options);
    }

    private void add(Plug plug, Optional<LinkKind> known, Fields fields) {
        LinkKind kind = known.orElse(new LinkKind.Plain(""));
        List<Located<IpPrefix>> places = fields.list(LinkKeys.ADDRESS).stream()
                .map(said -> said.value().prefix())
                .toList();
        Set<InterfaceAddress> addresses = new HashSet<>();
        fields.list(LinkKeys.ADDRESS).forEach(said -> addresses.add(said.value().address()));
        List<Located<IpAddress>> gateways = fields.list(LinkKeys.GATEWAY);
        List<Located<InterfaceName>> master =
                fields.find(LinkKeys.MASTER).map(List::of).orElse(List.of());
        Link link = new Link(plug.name().value(), kind, settings(fields, kind), addresses);
        Set<Doubt> doubts = doubts(fields);
        if (known.isEmpty()) {
            doubts.add(Doubt.KIND);
        }
        doubts.addAll(plug.doubts());
        draft.add(new DraftLink(plug.ref(), plug.node(), plug.name(), link, places, gateways, master, doubts));
        gateways.forEach(gateway -> draft.addRoute(defaultRoute(plug, gateway)));
        if (!link.kind().equals(new LinkKind.Bridge()) && !link.kind().equals(new LinkKind.OvsBridge())) {
            declarePort(plug, fields);
        }
    }

    private void declarePort(Plug plug, Fields fields) {
        List<Located<Long>> tag = fields.find(PortKeys.TAG).map(List::of).orElse(List.of());
        List<Located<Long>> trunks = fields.list(PortKeys.TRUNKS);
        if (!tag.isEmpty() || !trunks.isEmpty()) {
            draft.addVlans(new PortVlans(plug.ref(), tag, trunks));
        }
        PortKeys.declareQueue(plug.node(), fields, draft, problems);
    }

    private static Set<Doubt> doubts(Fields fields) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (!fields.isSure(LinkKeys.ADDRESS)) {
            doubts.add(Doubt.ADDRESSES);
        }
        if (fields.isDoubtful(LinkKeys.MASTER)) {
            doubts.add(Doubt.MASTER);
        }
        boolean unset = fields.isDoubtful(LinkKeys.UP)
                || fields.isDoubtful(OptionKeys.of(BridgeOption.STP_STATE))
                || fields.isDoubtful(OptionKeys.of(BridgeOption.VLAN_FILTERING));
        if (unset) {
            doubts.add(Doubt.SETTINGS);
        }
        return doubts;
    }

    private static Placed<Located<Route>> defaultRoute(Plug plug, Located<IpAddress> gateway) {
        AddressFamily family = gateway.value().family();
        Set<Route.Option> options = new HashSet<>(Set.of(new Route.Option.Via(gateway.value())));
        if (gateway.value().isLinkLocal()) {
            options.add(new Route.Option.Dev(plug.name().value()));
        }
        Route route = new Route(Route.Type.UNICAST, IpPrefix.all(family), options);
        return new Placed<>(plug.node(), new Located<>(route, gateway.position()));
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
        boolean isBridge = kind instanceof LinkKind.Bridge || kind instanceof LinkKind.OvsBridge;
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

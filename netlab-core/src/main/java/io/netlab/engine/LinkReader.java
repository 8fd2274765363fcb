package io.netlab.engine;

import io.netlab.net.InterfaceName;
import io.netlab.netlink.route.BridgeOptions;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.LinkFlag;
import io.netlab.netlink.route.PortOptions;
import io.netlab.netlink.route.VxlanOptions;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkKind.VxlanOption;
import io.netlab.topology.LinkOption;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import io.netlab.topology.PortOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what the kernel tells of a link into the words of a topology. */
final class LinkReader {
    private final NodeName node;
    private final Peers peers;

    LinkReader(NodeName node, Peers peers) {
        this.node = node;
        this.peers = peers;
    }

    io.netlab.topology.Link read(Link link, Set<InterfaceAddress> addresses) {
        return new io.netlab.topology.Link(InterfaceName.of(link.name()), kind(link), settings(link), addresses);
    }

    private LinkKind kind(Link link) {
        return switch (link.kind()) {
            case "" -> link.has(LinkFlag.LOOPBACK) ? new LinkKind.Loopback() : new LinkKind.Plain("device");
            case "veth" -> veth(link);
            case "bridge" -> new LinkKind.Bridge();
            case "vxlan" -> link.vxlan().<LinkKind>map(this::vxlan).orElse(new LinkKind.Plain("vxlan"));
            case "macvlan" -> macvlan(link);
            default -> new LinkKind.Plain(link.kind());
        };
    }

    /** A veth whose other end is in no node of the lab is only known to be one. */
    private LinkKind veth(Link link) {
        Optional<LinkRef> peer = peers.peer(node, link);
        return peer.isPresent() ? new LinkKind.Veth(peer.get()) : new LinkKind.Plain("veth");
    }

    private LinkKind vxlan(VxlanOptions options) {
        Set<VxlanOption> seen = new HashSet<>();
        options.local().ifPresent(address -> seen.add(new VxlanOption.Local(address)));
        options.remote().ifPresent(address -> seen.add(new VxlanOption.Remote(address)));
        name(options.device()).ifPresent(dev -> seen.add(new VxlanOption.Dev(dev)));
        seen.add(new VxlanOption.DstPort(options.port()));
        seen.add(new VxlanOption.Learning(options.learning()));
        seen.add(new VxlanOption.Ttl(options.ttl()));
        return new LinkKind.Vxlan(options.id(), seen);
    }

    private LinkKind macvlan(Link link) {
        Optional<LinkRef> parent = peers.peer(node, link);
        Optional<LinkKind.MacvlanMode> mode = link.macvlanMode().flatMap(LinkReader::mode);
        return parent.isPresent() && mode.isPresent()
                ? new LinkKind.Macvlan(parent.get(), mode.get())
                : new LinkKind.Plain("macvlan");
    }

    private static Optional<LinkKind.MacvlanMode> mode(io.netlab.netlink.route.MacvlanMode mode) {
        return Arrays.stream(LinkKind.MacvlanMode.values())
                .filter(known -> known.name().equals(mode.name()))
                .findFirst();
    }

    private Set<LinkSetting> settings(Link link) {
        Set<LinkSetting> settings = new HashSet<>();
        settings.add(new LinkSetting.Up(link.isUp()));
        settings.add(new LinkSetting.Mtu(link.mtu()));
        settings.add(new LinkSetting.TxQueueLength(link.txQueueLength()));
        link.mac().ifPresent(mac -> settings.add(new LinkSetting.Mac(mac)));
        if (!link.alias().isEmpty()) {
            settings.add(new LinkSetting.Alias(link.alias()));
        }
        settings.add(new LinkSetting.Value(LinkOption.GROUP, link.group()));
        link.addressGenerationMode()
                .ifPresent(mode -> settings.add(new LinkSetting.Value(LinkOption.ADDRGENMODE, mode)));
        settings.add(master(link));
        flags(link, settings);
        link.bridge().ifPresent(options -> bridge(options, settings));
        link.port().ifPresent(options -> port(options, settings));
        return settings;
    }

    private LinkSetting master(Link link) {
        return name(link.master()).<LinkSetting>map(LinkSetting.Master::new).orElse(new LinkSetting.NoMaster());
    }

    private static void flags(Link link, Set<LinkSetting> settings) {
        for (io.netlab.topology.LinkFlag flag : io.netlab.topology.LinkFlag.values()) {
            boolean on = switch (flag) {
                case ARP -> !link.has(LinkFlag.NOARP);
                case MULTICAST -> link.has(LinkFlag.MULTICAST);
                case ALLMULTICAST -> link.has(LinkFlag.ALLMULTI);
                case PROMISC -> link.has(LinkFlag.PROMISC);
            };
            settings.add(new LinkSetting.Flag(flag, on));
        }
    }

    private static void bridge(BridgeOptions options, Set<LinkSetting> settings) {
        for (BridgeOption option : BridgeOption.values()) {
            options.attributes()
                    .number(BridgeAttribute.of(option).type())
                    .ifPresent(value -> settings.add(new LinkSetting.BridgeValue(option, value)));
        }
    }

    private static void port(PortOptions options, Set<LinkSetting> settings) {
        for (PortOption option : PortOption.values()) {
            options.attributes()
                    .number(PortAttribute.of(option).type())
                    .ifPresent(value -> settings.add(new LinkSetting.PortValue(option, value)));
        }
    }

    private Optional<InterfaceName> name(OptionalInt index) {
        return index.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(peers.links(node).get(index.getAsInt()))
                        .map(link -> InterfaceName.of(link.name()));
    }
}

package io.netlab.scenario.network;

import io.netlab.docker.Attachment;
import io.netlab.docker.BridgeNetwork;
import io.netlab.docker.Container;
import io.netlab.docker.DockerEngine;
import io.netlab.docker.EngineFile;
import io.netlab.docker.LinkNames;
import io.netlab.docker.NameServer;
import io.netlab.docker.Subnet;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.draft.DraftLink;
import io.netlab.scenario.draft.Placed;
import io.netlab.scenario.shape.Located;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import io.netlab.topology.PortOption;
import io.netlab.topology.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Declares what an engine makes: bridges, cables, addresses, routes, settings, rules and files. */
final class Wiring {
    /** Every bridge with IPv6 has this address ({@code setup_ipv6.go} of libnetwork's bridge driver). */
    private static final IpPrefix BRIDGES_LINK_LOCAL = IpPrefix.parse("fe80::1/64");

    private final Draft draft;
    private final DockerEngine engine;
    private final Whereabouts where;

    Wiring(Draft draft, DockerEngine engine, Whereabouts where) {
        this.draft = draft;
        this.engine = engine;
        this.where = where;
    }

    void declare() {
        engine.networks().forEach(this::bridge);
        engine.containers().forEach(this::container);
        engine.networks().forEach(this::host);
        draft.addEngine(engine.host(), engine.firewall());
        for (NameServer server : engine.nameServers()) {
            draft.addEngine(server.container(), server.firewall());
        }
        engine.containers().forEach(this::files);
        draft.addFile(host(""), EngineFile.NAME, EngineFile.print(engine));
    }

    private void files(Container container) {
        Located<NodeName> node = node(container);
        engine.files(container).forEach((name, text) -> draft.addFile(node, name, text));
    }

    private Located<NodeName> node(Container container) {
        return new Located<>(container.name(), where.of(container.name()));
    }

    private Located<NodeName> host(String network) {
        return new Located<>(engine.host(), where.of(network));
    }

    private void bridge(BridgeNetwork network) {
        Set<LinkSetting> said = new HashSet<>(
                Set.of(new LinkSetting.Up(true), new LinkSetting.Mac(LinkNames.mac(engine.host(), network.name()))));
        network.mtu().forEach(bytes -> said.add(new LinkSetting.Mtu(bytes)));
        List<InterfaceAddress> addresses = new ArrayList<>();
        for (Subnet subnet : network.subnets()) {
            addresses.add(address(subnet.bridgeAddress()));
            if (subnet.family() == AddressFamily.IPV6) {
                addresses.add(InterfaceAddress.of(BRIDGES_LINK_LOCAL));
            }
        }
        Located<NodeName> host = host(network.name());
        add(host, new Link(network.bridge(), new LinkKind.Bridge(), said, Set.copyOf(addresses)), List.of(), List.of());
        String of = "." + network.bridge() + ".";
        set(host, "net.ipv6.conf" + of + "accept_ra", "0");
        if (!engine.settings().userlandProxy()) {
            set(host, "net.ipv4.conf" + of + "route_localnet", "1");
        }
    }

    /** What the engine sets for the host as a whole; without icc, bridged packets must pass the rules. */
    private void host(BridgeNetwork network) {
        Located<NodeName> host = host(network.name());
        set(host, "net.ipv4.ip_forward", "1");
        if (engine.settings().iptables()
                && (!network.icc() || !engine.settings().userlandProxy())) {
            set(host, "net.bridge.bridge-nf-call-iptables", "1");
        }
        if (network.subnet(AddressFamily.IPV6).isPresent()) {
            set(host, "net.ipv6.conf.all.forwarding", "1");
            set(host, "net.ipv6.conf.default.forwarding", "1");
        }
    }

    private void container(Container container) {
        Located<NodeName> node = node(container);
        set(node, "net.ipv6.conf.all.disable_ipv6", "1");
        for (Attachment place : container.attachments()) {
            cable(container, place);
            if (place.address(AddressFamily.IPV6).isPresent()) {
                set(node, "net.ipv6.conf.lo.disable_ipv6", "0");
                set(node, "net.ipv6.conf." + place.link() + ".disable_ipv6", "0");
            }
        }
    }

    private void cable(Container container, Attachment place) {
        BridgeNetwork network = place.network();
        Located<NodeName> node = new Located<>(container.name(), where.of(container.name(), network.name()));
        Located<NodeName> host = new Located<>(engine.host(), node.position());
        LinkRef inside = new LinkRef(node.value(), place.link());
        LinkRef outside = new LinkRef(engine.host(), LinkNames.port(node.value(), network.name()));
        Set<LinkSetting> common = new HashSet<>(Set.of(new LinkSetting.Up(true)));
        network.mtu().forEach(bytes -> common.add(new LinkSetting.Mtu(bytes)));
        Set<LinkSetting> port = new HashSet<>(common);
        port.add(new LinkSetting.Master(network.bridge()));
        port.add(new LinkSetting.PortValue(PortOption.HAIRPIN, engine.settings().userlandProxy() ? 0 : 1));
        Set<LinkSetting> own = new HashSet<>(common);
        own.add(new LinkSetting.Mac(place.mac()));
        Set<InterfaceAddress> addresses = new HashSet<>();
        List<Located<IpAddress>> gateways = new ArrayList<>();
        boolean isWayOut = container.gateway().equals(Optional.of(place));
        for (Subnet subnet : network.subnets()) {
            place.address(subnet.family()).ifPresent(address -> {
                addresses.add(address(new IpPrefix(address, subnet.network().length())));
                gateways.add(new Located<>(subnet.gateway(), node.position()));
            });
        }
        Link eth = new Link(inside.name(), new LinkKind.Veth(outside), own, addresses);
        add(node, eth, isWayOut ? gateways : List.of(), List.of());
        Link plug = new Link(outside.name(), new LinkKind.Veth(inside), port, Set.of());
        add(host, plug, List.of(), List.of(new Located<>(network.bridge(), node.position())));
    }

    /** An engine says the broadcast address of IPv4, and does not wait for IPv6 to find out whether it is alone. */
    private static InterfaceAddress address(IpPrefix prefix) {
        return new InterfaceAddress(
                prefix,
                prefix.family() == AddressFamily.IPV4
                        ? Set.of(new InterfaceAddress.Option.Broadcast(prefix.last()))
                        : Set.of(new InterfaceAddress.Option.NoDad()));
    }

    private void add(
            Located<NodeName> node, Link link, List<Located<IpAddress>> gateways, List<Located<InterfaceName>> master) {
        Located<InterfaceName> name = new Located<>(link.name(), node.position());
        List<Located<IpPrefix>> prefixes = link.addresses().stream()
                .filter(address -> !address.prefix().equals(BRIDGES_LINK_LOCAL))
                .map(address -> new Located<>(address.prefix(), node.position()))
                .toList();
        LinkRef ref = new LinkRef(node.value(), link.name());
        draft.add(new DraftLink(ref, node, name, link, prefixes, gateways, master, Set.of()));
        gateways.forEach(gateway -> draft.addRoute(new Placed<>(node, defaultRoute(gateway))));
    }

    private static Located<Route> defaultRoute(Located<IpAddress> gateway) {
        IpPrefix all = IpPrefix.all(gateway.value().family());
        return new Located<>(Route.via(all, gateway.value()), gateway.position());
    }

    private void set(Located<NodeName> node, String key, String value) {
        draft.addSysctl(new Placed<>(node, Map.entry(key, value)));
    }
}

package io.netlab.diagnose;

import io.netlab.check.Diagnosis.Hop;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.op.FirewallOp;
import io.netlab.op.Manner;
import io.netlab.op.NeighbourOp;
import io.netlab.op.NetworkOp;
import io.netlab.plan.LinkKey;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkFlag;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Neighbour;
import io.netlab.topology.NodeName;
import io.netlab.topology.PortOption;
import io.netlab.topology.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All mistakes of the catalogue that fit to a way, in an order that depends on nothing else. */
final class Breakages {
    private static final int A_FEW = 2; // bits of a mask that is too small: four addresses

    private final Ground ground;
    private final List<Breakage> all = new ArrayList<>();

    private Breakages(Ground ground) {
        this.ground = ground;
    }

    static List<Breakage> of(Ground ground) {
        Breakages breakages = new Breakages(ground);
        breakages.links();
        breakages.bridges();
        breakages.addresses();
        breakages.routes();
        breakages.forwarding();
        breakages.filters();
        return List.copyOf(breakages.all);
    }

    private void add(Mistake mistake, NetworkOp... ops) {
        all.add(new Breakage(mistake, ground.question(), List.of(ops)));
    }

    private static NetworkOp set(Hop hop, LinkSetting setting) {
        return new NetworkOp.SetLink(hop.node(), InterfaceName.of(hop.link()), List.of(setting));
    }

    private static NetworkOp down(Hop hop) {
        return set(hop, new LinkSetting.Up(false));
    }

    private void links() {
        add(ground.isNear() ? Mistake.L05 : Mistake.L03, down(ground.out()));
        boolean isCable = ground.link(ground.end())
                .filter(link -> link.kind() instanceof LinkKind.Veth)
                .isPresent();
        if (ground.links().size() > 1 && isCable) {
            add(Mistake.L02, down(ground.end()));
            add(Mistake.B11, set(ground.end(), new LinkSetting.Flag(LinkFlag.ARP, false)));
        }
    }

    private void bridges() {
        ground.bridges().forEach(bridge -> add(Mistake.B02, down(bridge)));
        ground.ports().forEach(port -> add(Mistake.B01, set(port, new LinkSetting.NoMaster())));
        List<Hop> ports = ground.ports();
        for (int at = 0; at + 1 < ports.size(); at++) {
            if (master(ports.get(at)).equals(master(ports.get(at + 1)))) {
                add(Mistake.B09, isolated(ports.get(at)), isolated(ports.get(at + 1)));
            }
        }
    }

    private Optional<InterfaceName> master(Hop port) {
        return ground.link(port).flatMap(Link::master);
    }

    private static NetworkOp isolated(Hop port) {
        return set(port, new LinkSetting.PortValue(PortOption.ISOLATED, 1));
    }

    private void addresses() {
        if (!ground.isNear()) {
            return;
        }
        ground.own().ifPresent(prefix -> {
            int bits = ground.family().addressBits();
            masked(Mistake.A01, prefix, bits);
            masked(Mistake.A02, prefix, bits - A_FEW);
        });
        MacAddress nobodys = MacAddress.parse("02:00:5e:00:53:fe"); // the range for documentation (RFC 7042)
        InterfaceName dev = InterfaceName.of(ground.out().link());
        Neighbour wrong = new Neighbour(ground.question().to(), dev, nobodys, Neighbour.State.PERMANENT);
        add(Mistake.B10, new NeighbourOp.PutNeighbour(ground.from(), Manner.REPLACE, wrong));
        ground.link(ground.out())
                .flatMap(link -> link.setting(LinkSetting.Mac.class))
                .ifPresent(mac -> add(Mistake.B08, set(ground.end(), mac)));
    }

    /** The same address with a longer mask, when the target then lies outside. */
    private void masked(Mistake mistake, IpPrefix prefix, int length) {
        IpPrefix small = new IpPrefix(prefix.address(), length);
        if (length <= prefix.length() || small.contains(ground.question().to())) {
            return;
        }
        InterfaceName dev = InterfaceName.of(ground.out().link());
        add(
                mistake,
                new NetworkOp.DeleteAddress(ground.from(), dev, InterfaceAddress.of(prefix)),
                new NetworkOp.AddAddress(ground.from(), dev, InterfaceAddress.of(small)));
    }

    private void routes() {
        if (ground.isNear()) {
            return;
        }
        NodeName from = ground.from();
        IpPrefix target = IpPrefix.host(ground.question().to());
        ground.defaultRoute(from).ifPresent(route -> {
            add(Mistake.R01, new NetworkOp.DeleteRoute(from, route));
            ground.nobodys().ifPresent(address -> wrongWay(from, route, target, address));
        });
        add(Mistake.R08, new NetworkOp.AddRoute(from, new Route(Route.Type.UNREACHABLE, target, Set.of())));
        NodeName end = ground.target();
        ground.defaultRoute(end).ifPresent(route -> add(Mistake.R12, new NetworkOp.DeleteRoute(end, route)));
    }

    private void wrongWay(NodeName from, Route route, IpPrefix target, IpAddress nobodys) {
        add(
                Mistake.R02,
                new NetworkOp.DeleteRoute(from, route),
                new NetworkOp.AddRoute(from, Route.via(route.to(), nobodys)));
        add(Mistake.R07, new NetworkOp.AddRoute(from, Route.via(target, nobodys)));
    }

    private void forwarding() {
        boolean v4 = ground.family() == AddressFamily.IPV4;
        for (Hop router : ground.routers()) {
            String all = v4 ? "net.ipv4.ip_forward" : "net.ipv6.conf.all.forwarding";
            String one = LinkKey.of(v4 ? "ipv4" : "ipv6", InterfaceName.of(router.link()), "forwarding");
            add(Mistake.R09, new NetworkOp.SetSysctl(router.node(), all, "0"));
            add(Mistake.R10, new NetworkOp.SetSysctl(router.node(), one, "0"));
            add(Mistake.F03, rule(router.node(), "mangle", "FORWARD"));
        }
    }

    private void filters() {
        boolean v4 = ground.family() == AddressFamily.IPV4;
        String echo = v4 ? "net.ipv4.icmp_echo_ignore_all" : "net.ipv6.icmp.echo_ignore_all";
        add(Mistake.F05, new NetworkOp.SetSysctl(ground.target(), echo, "1"));
        add(Mistake.F06, rule(ground.target(), "mangle", "INPUT"));
    }

    /** Packets to the target are dropped, by a table that is asked before the others. */
    private NetworkOp rule(NodeName node, String table, String chain) {
        List<String> words = List.of("-d", ground.question().to().toString(), "-j", "DROP");
        return new FirewallOp.AppendFirewallRule(node, new FirewallRule(ground.family(), table, chain, words));
    }
}

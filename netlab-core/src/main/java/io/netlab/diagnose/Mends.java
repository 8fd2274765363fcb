package io.netlab.diagnose;

import io.netlab.language.CommandPrinter;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.op.NetworkOp;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.LinkFlag;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import io.netlab.topology.PortOption;
import io.netlab.topology.Route;
import java.util.List;

/** The commands that mend, each as it is typed on the host. */
final class Mends {
    private Mends() {}

    private static String set(NodeName node, String link, LinkSetting setting) {
        return CommandPrinter.print(new NetworkOp.SetLink(node, InterfaceName.of(link), List.of(setting)));
    }

    static String up(NodeName node, String link) {
        return set(node, link, new LinkSetting.Up(true));
    }

    static String down(NodeName node, String link) {
        return set(node, link, new LinkSetting.Up(false));
    }

    /** The bridge without a spanning tree. */
    static String withoutTree(NodeName node, String bridge) {
        return set(node, bridge, new LinkSetting.BridgeValue(BridgeOption.STP_STATE, 0));
    }

    static String plug(NodeName node, String link, String bridge) {
        return set(node, link, new LinkSetting.Master(InterfaceName.of(bridge)));
    }

    static String arp(NodeName node, String link) {
        return set(node, link, new LinkSetting.Flag(LinkFlag.ARP, true));
    }

    static String mtu(NodeName node, String link, int bytes) {
        return set(node, link, new LinkSetting.Mtu(bytes));
    }

    static String mac(NodeName node, String link, MacAddress address) {
        return set(node, link, new LinkSetting.Mac(address));
    }

    static String port(NodeName node, String link, PortOption option, long value) {
        return set(node, link, new LinkSetting.PortValue(option, value));
    }

    static String address(NodeName node, String link, IpPrefix prefix) {
        return CommandPrinter.print(
                new NetworkOp.AddAddress(node, InterfaceName.of(link), InterfaceAddress.of(prefix)));
    }

    static String withoutAddress(NodeName node, String link, IpPrefix prefix) {
        return CommandPrinter.print(
                new NetworkOp.DeleteAddress(node, InterfaceName.of(link), InterfaceAddress.of(prefix)));
    }

    static String route(NodeName node, IpPrefix to, IpAddress gateway) {
        return CommandPrinter.print(new NetworkOp.AddRoute(node, Route.via(to, gateway)));
    }

    static String defaultRoute(NodeName node, IpAddress gateway) {
        return route(node, IpPrefix.all(gateway.family()), gateway);
    }

    static String withoutRoute(NodeName node, Route route) {
        return CommandPrinter.print(new NetworkOp.DeleteRoute(node, route));
    }

    static String withoutNeighbour(NodeName node, String link, IpAddress address) {
        String ip = node.isHost() ? "ip " : "ip -n " + node + " ";
        return ip + "neigh del " + address + " dev " + link;
    }

    static String sysctl(NodeName node, String key, String value) {
        return CommandPrinter.print(new NetworkOp.SetSysctl(node, key, value));
    }

    /** The node's own program, in the node. */
    static String in(NodeName node, String line) {
        return node.isHost() ? line : "ip netns exec " + node + " " + line;
    }

    /** {@code iptables}, or {@code ip6tables}. */
    static String iptables(AddressFamily family) {
        return family == AddressFamily.IPV4 ? "iptables" : "ip6tables";
    }
}

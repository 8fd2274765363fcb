package io.netlab.bench;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.op.NetworkOp;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The ops that make and remove the star of the benchmark: the same requests as the C program's. */
final class StarPlan {
    private static final InterfaceName BRIDGE = InterfaceName.of("br0");
    private static final InterfaceName LOOPBACK = InterfaceName.of("lo");
    private static final InterfaceName ETH0 = InterfaceName.of("eth0");
    private static final LinkSetting UP = new LinkSetting.Up(true);
    private static final int LENGTH = 16;
    private static final int BYTE = 256;

    /** The bridge's address. */
    static final IpAddress GATEWAY = IpAddress.parse("10.0.0.1");

    private StarPlan() {}

    /** In the order of netlab's own plans: all namespaces, then all cables, then what is inside each namespace. */
    static List<NetworkOp> build(int nodes) {
        List<NetworkOp> ops = new ArrayList<>();
        for (int number = 1; number <= nodes; number++) {
            ops.add(new NetworkOp.AddNamespace(node(number)));
        }
        ops.add(new NetworkOp.AddLink(NodeName.HOST, BRIDGE, new LinkKind.Bridge(), Set.of(UP), Set.of()));
        ops.add(new NetworkOp.AddAddress(NodeName.HOST, BRIDGE, onNetwork(GATEWAY)));
        for (int number = 1; number <= nodes; number++) {
            ops.add(cable(number));
        }
        for (int number = 1; number <= nodes; number++) {
            addInside(ops, number);
        }
        return ops;
    }

    private static NetworkOp cable(int number) {
        LinkKind kind = new LinkKind.Veth(new LinkRef(node(number), ETH0));
        Set<LinkSetting> port = Set.of(UP, new LinkSetting.Master(BRIDGE));
        return new NetworkOp.AddLink(NodeName.HOST, near(number), kind, port, Set.of());
    }

    private static void addInside(List<NetworkOp> ops, int number) {
        NodeName node = node(number);
        ops.add(new NetworkOp.SetLink(node, LOOPBACK, List.of(UP)));
        ops.add(new NetworkOp.SetLink(node, ETH0, List.of(UP)));
        ops.add(new NetworkOp.AddAddress(node, ETH0, onNetwork(address(number))));
        ops.add(new NetworkOp.AddRoute(node, Route.via(IpPrefix.all(AddressFamily.IPV4), GATEWAY)));
    }

    /** The cables first: a namespace goes some time after its name does, and its links with it. */
    static List<NetworkOp> remove(int nodes) {
        List<NetworkOp> ops = new ArrayList<>();
        for (int number = 1; number <= nodes; number++) {
            ops.add(new NetworkOp.DeleteLink(NodeName.HOST, near(number)));
        }
        for (int number = 1; number <= nodes; number++) {
            ops.add(new NetworkOp.DeleteNamespace(node(number)));
        }
        ops.add(new NetworkOp.DeleteLink(NodeName.HOST, BRIDGE));
        return ops;
    }

    static NodeName node(int number) {
        return NodeName.of("n" + number);
    }

    static IpAddress address(int number) {
        int host = number + 1;
        return IpAddress.parse("10.0." + host / BYTE + "." + host % BYTE);
    }

    private static InterfaceName near(int number) {
        return InterfaceName.of("veth" + number);
    }

    private static InterfaceAddress onNetwork(IpAddress address) {
        return InterfaceAddress.of(new IpPrefix(address, LENGTH));
    }
}

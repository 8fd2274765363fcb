package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.op.FileOp;
import io.netlab.op.FirewallOp;
import io.netlab.op.GuestOp;
import io.netlab.op.NeighbourOp;
import io.netlab.op.NetworkOp;
import io.netlab.op.TraitOp;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an op as the command that a reader would type on any Linux, in the host, to get the same. {@link CommandLine}
 * reads it back as the same op.
 */
public final class CommandPrinter implements NetworkOp.Visitor<String> {
    /** The command of an op. */
    public static String print(NetworkOp op) {
        return op.accept(new CommandPrinter());
    }

    /** {@code ip -n ns1}, or {@code ip} alone for the host. */
    static String in(String program, NodeName node) {
        return node.isHost() ? program + " " : program + " -n " + node + " ";
    }

    /** {@code ip netns exec ns1}, or nothing for the host. */
    static String exec(NodeName node) {
        return node.isHost() ? "" : "ip netns exec " + node + " ";
    }

    /** What {@code netns} takes: process 1 is in the host's namespace on every machine. */
    static String target(NodeName node) {
        if (node.isHost()) {
            return "1";
        }
        return node.text().equals("1") ? "/run/netns/1" : node.text();
    }

    static String quote(InterfaceName name) {
        return Quoting.quote(name.text());
    }

    @Override
    public String visit(NetworkOp.AddNamespace op) {
        return "ip netns add " + op.name();
    }

    @Override
    public String visit(NetworkOp.DeleteNamespace op) {
        return "ip netns del " + op.name();
    }

    @Override
    public String visit(NetworkOp.NameNamespace op) {
        return "ln -s /proc/" + op.pid() + "/ns/net /run/netns/" + op.name();
    }

    @Override
    public String visit(NetworkOp.SetNamespaceId op) {
        return in("ip", op.node()) + "netns set " + op.name() + " "
                + op.id().stream().mapToObj(Integer::toString).findFirst().orElse("auto");
    }

    @Override
    public String visit(NetworkOp.StartProcess op) {
        return ProcessForms.start(op);
    }

    @Override
    public String visit(NetworkOp.EndProcess op) {
        return ProcessForms.end(op);
    }

    @Override
    public String visit(GuestOp.RunProcess op) {
        return exec(op.node()) + GuestCommand.start(op);
    }

    @Override
    public String visit(FileOp.WriteFile op) {
        return FileForms.write(op);
    }

    @Override
    public String visit(FileOp.DeleteFile op) {
        return FileForms.delete(op);
    }

    @Override
    public String visit(GuestOp.StopProcess op) {
        return GuestCommand.stop(op);
    }

    @Override
    public String visit(NetworkOp.AddLink op) {
        if (op.kind() instanceof LinkKind.OvsBridge) {
            return exec(op.node()) + "ovs-vsctl add-br " + quote(op.name());
        }
        return in("ip", op.node()) + LinkText.add(op);
    }

    @Override
    public String visit(NetworkOp.DeleteLink op) {
        return in("ip", op.node()) + "link del dev " + quote(op.name());
    }

    /** One command can speak of the link and of its bridge, or of the link and of its port: rarely there are two. */
    @Override
    public String visit(NetworkOp.SetLink op) {
        List<LinkSetting> bridge = LinkText.ofType(op.settings(), LinkSetting.BridgeValue.class);
        List<LinkSetting> port = LinkText.ofType(op.settings(), LinkSetting.PortValue.class);
        List<LinkSetting> plain = LinkText.plain(op.settings());
        String set = in("ip", op.node()) + "link set dev " + quote(op.name()) + LinkText.words(plain);
        List<String> commands = new ArrayList<>();
        if (!bridge.isEmpty()) {
            commands.add(set + " type bridge" + LinkText.words(bridge));
        } else if (!plain.isEmpty() || port.isEmpty()) {
            commands.add(set + (port.isEmpty() ? "" : " type bridge_slave" + LinkText.words(port)));
        }
        if (!port.isEmpty() && (plain.isEmpty() || !bridge.isEmpty())) {
            commands.add(in("bridge", op.node()) + "link set dev " + quote(op.name()) + LinkText.words(port));
        }
        return String.join(" && ", commands);
    }

    @Override
    public String visit(NetworkOp.RenameLink op) {
        return in("ip", op.node()) + "link set dev " + quote(op.name()) + " name " + quote(op.to());
    }

    @Override
    public String visit(NetworkOp.MoveLink op) {
        String name = op.renames() ? " name " + quote(op.as()) : "";
        return in("ip", op.node()) + "link set dev " + quote(op.name()) + " netns " + target(op.to()) + name;
    }

    @Override
    public String visit(NetworkOp.AddAddress op) {
        return in("ip", op.node()) + "addr add " + NetworkText.address(op.address(), op.dev());
    }

    @Override
    public String visit(NetworkOp.DeleteAddress op) {
        return in("ip", op.node()) + "addr del " + NetworkText.address(op.address(), op.dev());
    }

    @Override
    public String visit(NetworkOp.ReplaceAddress op) {
        return in("ip", op.node()) + "addr replace " + NetworkText.address(op.address(), op.dev());
    }

    @Override
    public String visit(NetworkOp.AddRoute op) {
        return in("ip", op.node()) + RouteText.of("add", op.route());
    }

    @Override
    public String visit(NetworkOp.ReplaceRoute op) {
        return in("ip", op.node()) + RouteText.of("replace", op.route());
    }

    @Override
    public String visit(NetworkOp.DeleteRoute op) {
        return in("ip", op.node()) + RouteText.of("del", op.route());
    }

    @Override
    public String visit(NetworkOp.PutRoute op) {
        return in("ip", op.node()) + RouteText.of(op.manner().word(), op.route());
    }

    @Override
    public String visit(NeighbourOp.AddNeighbour op) {
        return in("ip", op.node()) + "neigh add " + NetworkText.neighbour(op.neighbour());
    }

    @Override
    public String visit(NeighbourOp.DeleteNeighbour op) {
        return in("ip", op.node()) + "neigh del " + NetworkText.neighbour(op.neighbour());
    }

    @Override
    public String visit(NeighbourOp.PutNeighbour op) {
        return in("ip", op.node()) + "neigh " + op.manner().word() + " " + NetworkText.neighbour(op.neighbour());
    }

    @Override
    public String visit(NeighbourOp.AddFdbEntry op) {
        return in("bridge", op.node()) + "fdb add " + NetworkText.entry(op.entry());
    }

    @Override
    public String visit(NeighbourOp.DeleteFdbEntry op) {
        return in("bridge", op.node()) + "fdb del " + NetworkText.entry(op.entry());
    }

    @Override
    public String visit(NeighbourOp.PutFdbEntry op) {
        return in("bridge", op.node()) + "fdb " + op.manner().word() + " " + NetworkText.entry(op.entry());
    }

    @Override
    public String visit(NetworkOp.AddRule op) {
        return in("ip", op.node()) + NetworkText.rule("add", op.rule());
    }

    @Override
    public String visit(NetworkOp.DeleteRule op) {
        return in("ip", op.node()) + NetworkText.rule("del", op.rule());
    }

    @Override
    public String visit(NetworkOp.SetSysctl op) {
        return exec(op.node()) + "sysctl -w " + op.key() + "=" + Quoting.quote(op.value());
    }

    @Override
    public String visit(FirewallOp.AddChain op) {
        return exec(op.node()) + iptables(op.family(), op.table()) + " -N " + Quoting.quote(op.chain());
    }

    @Override
    public String visit(FirewallOp.DeleteChain op) {
        return exec(op.node()) + iptables(op.family(), op.table()) + " -X " + Quoting.quote(op.chain());
    }

    @Override
    public String visit(FirewallOp.SetPolicy op) {
        return exec(op.node()) + iptables(op.family(), op.table()) + " -P "
                + Quoting.quote(List.of(op.chain(), op.target()));
    }

    @Override
    public String visit(FirewallOp.AppendFirewallRule op) {
        return exec(op.node()) + rule("-A", op.rule());
    }

    @Override
    public String visit(FirewallOp.DeleteFirewallRule op) {
        return exec(op.node()) + rule("-D", op.rule());
    }

    @Override
    public String visit(TraitOp.AddTrait op) {
        return op.trait().accept(new TraitText(op.node(), true));
    }

    @Override
    public String visit(TraitOp.DeleteTrait op) {
        return op.trait().accept(new TraitText(op.node(), false));
    }

    private static String rule(String command, FirewallRule rule) {
        List<String> words = new ArrayList<>(List.of(command, rule.chain()));
        words.addAll(rule.match());
        return iptables(rule.family(), rule.table()) + " " + Quoting.quote(words);
    }

    private static String iptables(AddressFamily family, String table) {
        String program = family == AddressFamily.IPV4 ? "iptables" : "ip6tables";
        return table.equals("filter") ? program : program + " -t " + table;
    }
}

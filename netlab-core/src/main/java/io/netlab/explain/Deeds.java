package io.netlab.explain;

import io.netlab.engine.FirewallRules;
import io.netlab.engine.SwitchWords;
import io.netlab.firewall.Change;
import io.netlab.firewall.Iptables;
import io.netlab.namespace.Namespaces;
import io.netlab.namespace.NodeFiles;
import io.netlab.namespace.Sysctl;
import io.netlab.net.AddressFamily;
import io.netlab.op.FileOp;
import io.netlab.op.FirewallOp;
import io.netlab.op.GuestOp;
import io.netlab.op.NeighbourOp;
import io.netlab.op.NetworkOp;
import io.netlab.op.TraitOp;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkTrait;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What ops do beside rtnetlink, which the wire does not show: system calls that make and remove namespaces, files that
 * are written, transactions of iptables. Ops that are requests to rtnetlink do nothing beside.
 */
final class Deeds implements NetworkOp.Visitor<Boolean> {
    private static final String OWN = "/proc/thread-self/ns/net";

    private final List<Deed> deeds = new ArrayList<>();
    private final List<Change> open = new ArrayList<>();
    private NodeName node = NodeName.HOST;
    private AddressFamily family = AddressFamily.IPV4;

    private Deeds() {}

    /** What these ops do, in order; firewall changes of one node and family that follow each other are one transaction. */
    static List<Deed> of(List<NetworkOp> ops) {
        Deeds all = new Deeds();
        ops.forEach(op -> op.accept(all));
        all.commit();
        return List.copyOf(all.deeds);
    }

    private boolean add(NodeName where, String... lines) {
        commit();
        return deeds.add(new Deed(where, List.of(lines)));
    }

    private boolean change(NodeName where, AddressFamily of, Change change) {
        if (!where.equals(node) || of != family) {
            commit();
        }
        node = where;
        family = of;
        return open.add(change);
    }

    /** A request to rtnetlink ends the transaction that is open. */
    private boolean onTheWire() {
        commit();
        return false;
    }

    private void commit() {
        if (!open.isEmpty()) {
            String program = String.join(" ", Iptables.restore(family));
            Stream<String> input = Change.transaction(open).lines().map(line -> "  " + line);
            deeds.add(new Deed(
                    node,
                    Stream.concat(Stream.of(program + ", one transaction:"), input)
                            .toList()));
            open.clear();
        }
    }

    private static String file(NodeName name) {
        return "\"" + Namespaces.DIRECTORY.resolve(name.text()) + "\"";
    }

    @Override
    public Boolean visit(NetworkOp.AddNamespace op) {
        return add(
                op.node(),
                "open(" + file(op.name()) + ", O_CREAT|O_EXCL)",
                "unshare(CLONE_NEWNET)  a network stack of its own for this thread",
                "mount(\"" + OWN + "\", " + file(op.name()) + ", MS_BIND)",
                "a name keeps the namespace alive when no process is in it",
                "its sysctls are written, to the same start on every machine");
    }

    @Override
    public Boolean visit(NetworkOp.DeleteNamespace op) {
        return add(
                op.node(),
                "umount2(" + file(op.name()) + ", MNT_DETACH|UMOUNT_NOFOLLOW)  the name keeps it alive no more",
                "unlink(" + file(op.name()) + ")");
    }

    @Override
    public Boolean visit(NetworkOp.NameNamespace op) {
        return add(op.node(), "symlink(\"/proc/" + op.pid() + "/ns/net\", " + file(op.name()) + ")");
    }

    /** The namespace is made under the process's name, which goes as soon as the process is in it. */
    @Override
    public Boolean visit(NetworkOp.StartProcess op) {
        return add(
                op.node(),
                "open(" + file(op.name()) + ", O_CREAT|O_EXCL)",
                "unshare(CLONE_NEWNET)  a network stack of its own for this thread",
                "mount(\"" + OWN + "\", " + file(op.name()) + ", MS_BIND)",
                "nsenter --net, execve: " + String.join(" ", op.command()),
                "umount2(" + file(op.name()) + ", MNT_DETACH|UMOUNT_NOFOLLOW)",
                "unlink(" + file(op.name()) + ")",
                "the process alone keeps its namespace alive");
    }

    @Override
    public Boolean visit(NetworkOp.EndProcess op) {
        return add(op.node(), "kill(the process " + op.name() + ", SIGKILL)");
    }

    @Override
    public Boolean visit(GuestOp.RunProcess op) {
        return add(op.node(), "nsenter --net, execve: " + String.join(" ", op.command()));
    }

    @Override
    public Boolean visit(GuestOp.StopProcess op) {
        return add(op.node(), "kill(the process " + op.name() + ", SIGKILL)");
    }

    @Override
    public Boolean visit(FileOp.WriteFile op) {
        return add(
                op.node(),
                "write " + op.text().lines().count() + " lines to "
                        + new NodeFiles(op.node().text()).path(op.name()));
    }

    @Override
    public Boolean visit(FileOp.DeleteFile op) {
        return add(op.node(), "unlink(\"" + new NodeFiles(op.node().text()).path(op.name()) + "\")");
    }

    @Override
    public Boolean visit(NetworkOp.SetSysctl op) {
        return add(op.node(), "write \"" + op.value() + "\" to " + Sysctl.fileOf(op.key()));
    }

    @Override
    public Boolean visit(FirewallOp.AddChain op) {
        return change(op.node(), op.family(), FirewallRules.change(op));
    }

    @Override
    public Boolean visit(FirewallOp.DeleteChain op) {
        return change(op.node(), op.family(), FirewallRules.change(op));
    }

    @Override
    public Boolean visit(FirewallOp.SetPolicy op) {
        return change(op.node(), op.family(), FirewallRules.change(op));
    }

    @Override
    public Boolean visit(FirewallOp.AppendFirewallRule op) {
        return change(op.node(), op.rule().family(), FirewallRules.change(op));
    }

    @Override
    public Boolean visit(FirewallOp.DeleteFirewallRule op) {
        return change(op.node(), op.rule().family(), FirewallRules.change(op));
    }

    @Override
    public Boolean visit(NetworkOp.AddLink op) {
        return op.kind() instanceof LinkKind.OvsBridge
                ? add(op.node(), vsctl(SwitchWords.addBridge(op.name())))
                : onTheWire();
    }

    @Override
    public Boolean visit(NetworkOp.DeleteLink op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NetworkOp.SetLink op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NetworkOp.RenameLink op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NetworkOp.MoveLink op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NetworkOp.AddAddress op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NetworkOp.DeleteAddress op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NetworkOp.AddRoute op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NetworkOp.ReplaceRoute op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NetworkOp.DeleteRoute op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NeighbourOp.AddNeighbour op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NeighbourOp.DeleteNeighbour op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NeighbourOp.AddFdbEntry op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NeighbourOp.DeleteFdbEntry op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NetworkOp.AddRule op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NetworkOp.DeleteRule op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(TraitOp.AddTrait op) {
        return op.trait() instanceof LinkTrait.SwitchPort port
                ? add(op.node(), vsctl(SwitchWords.add(port)))
                : onTheWire();
    }

    @Override
    public Boolean visit(TraitOp.DeleteTrait op) {
        return op.trait() instanceof LinkTrait.SwitchPort port
                ? add(op.node(), vsctl(SwitchWords.delete(port)))
                : onTheWire();
    }

    private static String vsctl(List<String> words) {
        return "ovs-vsctl " + String.join(" ", words);
    }

    @Override
    public Boolean visit(NetworkOp.SetNamespaceId op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NetworkOp.ReplaceAddress op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NetworkOp.PutRoute op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NeighbourOp.PutNeighbour op) {
        return onTheWire();
    }

    @Override
    public Boolean visit(NeighbourOp.PutFdbEntry op) {
        return onTheWire();
    }
}

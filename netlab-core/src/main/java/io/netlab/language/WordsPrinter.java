package io.netlab.language;

import io.netlab.net.AddressFamily;
import io.netlab.op.FileOp;
import io.netlab.op.FirewallOp;
import io.netlab.op.GuestOp;
import io.netlab.op.NeighbourOp;
import io.netlab.op.NetworkOp;
import io.netlab.op.TraitOp;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Neighbour;
import io.netlab.topology.NodeName;
import io.netlab.topology.RoutingRule;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says in one plain sentence, without a full stop, what an op does and what else happens by it. */
public final class WordsPrinter implements NetworkOp.Visitor<String> {
    /** The sentence of an op. */
    public static String words(NetworkOp op) {
        return op.accept(new WordsPrinter());
    }

    static String place(NodeName node) {
        return node.isHost() ? "the host" : "the namespace " + node;
    }

    /** {@code " in the namespace ns1"}, behind what is there. */
    public static String in(NodeName node) {
        return " in " + place(node);
    }

    /** {@code " from the namespace ns1"}. */
    public static String from(NodeName node) {
        return " from " + place(node);
    }

    @Override
    public String visit(NetworkOp.AddNamespace op) {
        return "make the network namespace " + op.name()
                + ": a network stack of its own, with nothing in it but a loopback interface that is down";
    }

    @Override
    public String visit(NetworkOp.DeleteNamespace op) {
        return "take the name of the namespace " + op.name()
                + " away; when no process is left in it, it ends, and its virtual interfaces with it";
    }

    @Override
    public String visit(NetworkOp.NameNamespace op) {
        return "give the namespace of process " + op.pid() + " the name " + op.name()
                + ", so that \"ip netns exec\" finds it";
    }

    @Override
    public String visit(NetworkOp.SetNamespaceId op) {
        return "let " + place(op.node()) + " know " + place(op.name())
                + op.id().stream()
                        .mapToObj(id -> " by the number " + id)
                        .findFirst()
                        .orElse(" by a number of the kernel's choice");
    }

    @Override
    public String visit(NetworkOp.StartProcess op) {
        return "start the process " + op.name() + " (" + String.join(" ", op.command())
                + ") with a network namespace of its own";
    }

    @Override
    public String visit(NetworkOp.EndProcess op) {
        return "end the process " + op.name() + "; its namespace goes with it, and the cables that lead there";
    }

    @Override
    public String visit(GuestOp.RunProcess op) {
        return "start the process " + op.name() + " (" + String.join(" ", op.command()) + ") in " + place(op.node())
                + ", whose network it shares";
    }

    @Override
    public String visit(FileOp.WriteFile op) {
        return "write the file " + op.name() + " that the programs" + in(op.node()) + " find under /etc";
    }

    @Override
    public String visit(FileOp.DeleteFile op) {
        return "take away the file " + op.name() + " that the programs" + in(op.node()) + " found under /etc";
    }

    @Override
    public String visit(GuestOp.StopProcess op) {
        return "end the process " + op.name() + "; the namespace that it was a guest of stays";
    }

    @Override
    public String visit(NetworkOp.AddLink op) {
        String with = settings(op.settings());
        return "make " + op.kind().accept(new KindWords(op)) + (with.isEmpty() ? "" : ", and " + with);
    }

    @Override
    public String visit(NetworkOp.DeleteLink op) {
        return "take the interface " + op.name() + " away" + in(op.node())
                + ", with its addresses and routes; of a cable both plugs go";
    }

    @Override
    public String visit(NetworkOp.SetLink op) {
        String changes = settings(op.settings());
        return "for the interface " + op.name() + in(op.node()) + ": "
                + (changes.isEmpty() ? "change nothing" : changes);
    }

    private static String settings(Collection<LinkSetting> settings) {
        Collection<LinkSetting> ordered = settings instanceof List
                ? settings
                : settings.stream().sorted(LinkSettingText.ORDER).toList();
        return ordered.stream()
                .map(setting -> setting.accept(new SettingWords()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String visit(NetworkOp.RenameLink op) {
        return "rename the interface " + op.name() + in(op.node()) + " to " + op.to()
                + "; its addresses and routes stay, since the kernel knows it by its index";
    }

    @Override
    public String visit(NetworkOp.MoveLink op) {
        String name = op.renames() ? " as " + op.as() : "";
        return "move the interface " + op.name() + " from " + place(op.node()) + " into " + place(op.to()) + name
                + "; it goes down, leaves its bridge and loses its addresses";
    }

    @Override
    public String visit(NetworkOp.AddAddress op) {
        return "give the interface " + op.dev() + in(op.node()) + " the address "
                + op.address().prefix() + neighbours(op.address());
    }

    /** What the kernel makes of the prefix length. */
    private static String neighbours(InterfaceAddress address) {
        boolean isAlone = address.prefix().length() == address.prefix().family().addressBits();
        boolean hasRoute = !address.options().contains(new InterfaceAddress.Option.NoPrefixRoute());
        return isAlone || !hasRoute
                ? ""
                : "; while it is up, all of " + address.prefix().network() + " is taken to be on its cable";
    }

    @Override
    public String visit(NetworkOp.DeleteAddress op) {
        return "take the address " + op.address().prefix() + " from the interface " + op.dev() + in(op.node())
                + ", and the routes that came with it";
    }

    @Override
    public String visit(NetworkOp.ReplaceAddress op) {
        return "give the interface " + op.dev() + in(op.node()) + " the address "
                + op.address().prefix() + ", or say anew what is said of it";
    }

    @Override
    public String visit(NetworkOp.AddRoute op) {
        return in(op.node()).strip() + ", send " + RouteWords.of(op.route());
    }

    @Override
    public String visit(NetworkOp.ReplaceRoute op) {
        return in(op.node()).strip() + ", from now on send " + RouteWords.of(op.route())
                + ", in place of what was said before";
    }

    @Override
    public String visit(NetworkOp.DeleteRoute op) {
        return in(op.node()).strip() + ", no longer send " + RouteWords.formerly(op.route());
    }

    @Override
    public String visit(NetworkOp.PutRoute op) {
        String where = MannerWords.of(op.manner(), "the routes to the same network");
        return in(op.node()).strip() + ", send " + RouteWords.of(op.route()) + ", " + where;
    }

    @Override
    public String visit(NeighbourOp.AddNeighbour op) {
        Neighbour neighbour = op.neighbour();
        return "note" + in(op.node()) + " that " + neighbour.address() + " has the Ethernet address "
                + neighbour.lladdr() + " on " + neighbour.dev() + ", so that nobody needs to ask";
    }

    @Override
    public String visit(NeighbourOp.DeleteNeighbour op) {
        return "forget" + in(op.node()) + " the Ethernet address of "
                + op.neighbour().address() + " on " + op.neighbour().dev();
    }

    @Override
    public String visit(NeighbourOp.PutNeighbour op) {
        return visit(new NeighbourOp.AddNeighbour(op.node(), op.neighbour())) + ", "
                + MannerWords.of(op.manner(), "what was known");
    }

    @Override
    public String visit(NeighbourOp.AddFdbEntry op) {
        return "note" + in(op.node()) + " that frames to " + op.entry().lladdr() + " leave by "
                + op.entry().dev();
    }

    @Override
    public String visit(NeighbourOp.DeleteFdbEntry op) {
        return "forget" + in(op.node()) + " that frames to " + op.entry().lladdr() + " leave by "
                + op.entry().dev();
    }

    @Override
    public String visit(NeighbourOp.PutFdbEntry op) {
        return visit(new NeighbourOp.AddFdbEntry(op.node(), op.entry())) + ", "
                + MannerWords.of(op.manner(), "the entries for the same address");
    }

    @Override
    public String visit(TraitOp.AddTrait op) {
        return op.trait().accept(new TraitWords(op.node(), true));
    }

    @Override
    public String visit(TraitOp.DeleteTrait op) {
        return op.trait().accept(new TraitWords(op.node(), false));
    }

    @Override
    public String visit(NetworkOp.AddRule op) {
        return rule(op.node(), op.rule(), " look into ");
    }

    @Override
    public String visit(NetworkOp.DeleteRule op) {
        return rule(op.node(), op.rule(), " no longer look into ");
    }

    private static String rule(NodeName node, RoutingRule rule, String verb) {
        String which = rule.selectors().isEmpty() ? "all packets" : "packets that fit the rule";
        return "let " + which + in(node) + verb + "the routing table " + RouteText.table(rule.table()) + " (priority "
                + rule.priority() + ", the lower is asked first)";
    }

    @Override
    public String visit(NetworkOp.SetSysctl op) {
        return "set the kernel's " + op.key() + in(op.node()) + " to " + op.value()
                + SysctlWords.of(op.key(), op.value());
    }

    @Override
    public String visit(FirewallOp.AddChain op) {
        return "make the chain " + op.chain() + " in the table " + op.table() + " of " + family(op.family())
                + in(op.node()) + ", which no packet enters until a rule jumps to it";
    }

    @Override
    public String visit(FirewallOp.DeleteChain op) {
        return "take the empty chain " + op.chain() + " of the table " + op.table() + " of " + family(op.family())
                + " away" + in(op.node());
    }

    @Override
    public String visit(FirewallOp.SetPolicy op) {
        return "let what no rule of the chain " + op.chain() + " decides" + in(op.node()) + " be " + op.target() + " ("
                + family(op.family()) + ", table " + op.table() + ")";
    }

    @Override
    public String visit(FirewallOp.AppendFirewallRule op) {
        return "append" + rule(op.rule()) + in(op.node()) + target(op.rule());
    }

    @Override
    public String visit(FirewallOp.DeleteFirewallRule op) {
        return "take away" + rule(op.rule()) + in(op.node());
    }

    private static String rule(FirewallRule rule) {
        return " the rule \"" + String.join(" ", rule.match()) + "\" of the chain " + rule.chain() + " (table "
                + rule.table() + ", " + family(rule.family()) + ")";
    }

    private static String target(FirewallRule rule) {
        int jump = rule.match().indexOf("-j");
        String target =
                jump < 0 || jump + 1 == rule.match().size() ? "" : rule.match().get(jump + 1);
        return switch (target) {
            case "MASQUERADE" -> "; packets that fit leave with the address of the interface that they leave by";
            case "SNAT" -> "; packets that fit leave with another source, and answers find their way back";
            case "DNAT" -> "; packets that fit go on to another destination, and answers seem to come from the first";
            case "DROP" -> "; packets that fit vanish, and their sender hears nothing";
            case "REJECT" -> "; packets that fit are refused, and their sender is told";
            case "ACCEPT" -> "; packets that fit pass, and no later rule of the table's chain is asked";
            default -> "";
        };
    }

    private static String family(AddressFamily family) {
        return family == AddressFamily.IPV4 ? "IPv4" : "IPv6";
    }
}

package io.netlab.language;

import io.netlab.topology.Discipline;
import io.netlab.topology.LinkTrait;
import io.netlab.topology.NodeName;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Collectors;

/** The command that gives a link a trait, or takes one away. */
record TraitText(NodeName node, boolean gives) implements LinkTrait.Visitor<String> {
    @Override
    public String visit(LinkTrait.SwitchPort port) {
        String verb = gives ? "add-port " : "del-port ";
        String names = CommandPrinter.quote(port.bridge()) + " " + CommandPrinter.quote(port.dev());
        return CommandPrinter.exec(node) + "ovs-vsctl " + verb + names + (gives ? vlans(port) : "");
    }

    private static String vlans(LinkTrait.SwitchPort port) {
        return list(" tag=", port.tag()) + list(" trunks=", port.trunks());
    }

    private static String list(String key, Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? ""
                : key + numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public String visit(LinkTrait.BridgeVlan vlan) {
        String verb = gives ? "vlan add dev " : "vlan del dev ";
        String flags = gives ? (vlan.pvid() ? " pvid" : "") + (vlan.untagged() ? " untagged" : "") : "";
        return CommandPrinter.in("bridge", node) + verb + CommandPrinter.quote(vlan.dev()) + " vid " + vlan.vid()
                + flags + (vlan.self() ? " self" : "");
    }

    @Override
    public String visit(LinkTrait.Queueing queueing) {
        return CommandPrinter.in("tc", node) + "qdisc " + (gives ? "add" : "del") + " dev "
                + CommandPrinter.quote(queueing.dev()) + " root " + words(queueing.discipline());
    }

    /** The words of {@code tc} for a discipline. */
    static String words(Discipline discipline) {
        return discipline instanceof Discipline.Tbf tbf
                ? "tbf rate " + tbf.rateBits() + "bit burst " + tbf.burst() + "b limit " + tbf.limit() + "b"
                : netem((Discipline.Netem) discipline);
    }

    private static String netem(Discipline.Netem netem) {
        StringBuilder words = new StringBuilder("netem");
        if (!netem.delay().isZero() || !netem.jitter().isZero()) {
            words.append(" delay ").append(micros(netem.delay()));
        }
        if (!netem.jitter().isZero()) {
            words.append(" ").append(micros(netem.jitter()));
        }
        if (netem.lossPpm() > 0) {
            words.append(" loss ").append(percent(netem.lossPpm())).append("%");
        }
        if (netem.rateBits() > 0) {
            words.append(" rate ").append(netem.rateBits()).append("bit");
        }
        return words.toString();
    }

    private static String micros(Duration time) {
        return time.toNanos() / 1000 + "us";
    }

    /** {@code 15000} of a million is {@code 1.5}. */
    private static String percent(int ppm) {
        return new BigDecimal(ppm).movePointLeft(4).stripTrailingZeros().toPlainString();
    }
}

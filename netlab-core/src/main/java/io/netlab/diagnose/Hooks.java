package io.netlab.diagnose;

import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What netfilter makes of a packet at its hooks: refuses it, or puts other addresses in, and back into the answer. */
final class Hooks {
    private final Scene scene;
    private final Direction direction;
    private final List<Translation> translations;

    Hooks(Scene scene, Direction direction, List<Translation> translations) {
        this.scene = scene;
        this.direction = direction;
        this.translations = new ArrayList<>(translations);
    }

    List<Translation> translations() {
        return List.copyOf(translations);
    }

    /** The rule that refuses the packet at a hook of IP. */
    Optional<Fault> refusal(Hook hook, NodeView node, Packet packet, String in, String out) {
        return scene.filter(node, packet.family())
                .refusal(hook, false, passage(node, packet, in, out))
                .map(decision -> refused(hook, node, decision));
    }

    private Fault refused(Hook hook, NodeView node, Filter.Decision decision) {
        boolean own = hook == Hook.INPUT || hook == Hook.OUTPUT;
        return fault(own ? Mistake.F06 : Mistake.F03, node, hook, decision);
    }

    /** A fault of a rule. */
    Fault fault(Mistake mistake, NodeView node, Hook hook, Filter.Decision decision) {
        String what = "the firewall of " + node.name() + " drops it in " + hook;
        return Scene.fault(
                mistake,
                direction,
                node,
                "",
                what,
                List.of(decision.text()),
                List.of(Mends.in(node.name(), decision.removal())));
    }

    static Passage passage(NodeView node, Packet packet, String in, String out) {
        return new Passage(
                packet, in, out, false, address -> node.owner(address).isPresent());
    }

    /** Of an answer the destination is turned back, of a question a rule of DNAT may change it. */
    Packet translateDestination(NodeView node, Packet packet, String in) {
        if (packet.reply()) {
            return answered(node, packet)
                    .map(each ->
                            packet.withTo(each.before().from(), each.before().sourcePort()))
                    .orElse(packet);
        }
        Hook hook = in.isEmpty() ? Hook.OUTPUT : Hook.PREROUTING;
        Packet changed = scene.filter(node, packet.family())
                .translation(hook, passage(node, packet, in, ""))
                .filter(decision -> decision.target().kind() == Target.Kind.DNAT)
                .map(decision -> destination(packet, decision.target().argument()))
                .orElse(packet);
        remember(node, packet, changed);
        return changed;
    }

    private Optional<Translation> answered(NodeView node, Packet packet) {
        return translations.stream()
                .filter(each -> each.isAnswered(node.name(), packet))
                .findFirst();
    }

    private static Packet destination(Packet packet, String argument) {
        NatArgument to = NatArgument.parse(argument);
        return packet.withTo(to.address(), to.port() == 0 ? packet.port() : to.port());
    }

    /** Of an answer the source is turned back, of a question a rule of SNAT may change it. */
    Packet translateSource(NodeView node, Packet packet, String in, String out) {
        if (packet.reply()) {
            return translations.stream()
                    .filter(each -> each.node().equals(node.name())
                            && each.after().to().equals(packet.from())
                            && each.before().from().equals(packet.to()))
                    .findFirst()
                    .map(each ->
                            packet.withFrom(each.before().to(), each.before().port()))
                    .orElse(packet);
        }
        Packet changed = scene.filter(node, packet.family())
                .translation(Hook.POSTROUTING, passage(node, packet, in, out))
                .filter(decision -> decision.target().isSourceNat())
                .flatMap(decision -> source(node, out, decision.target(), packet.family()))
                .map(source -> packet.withFrom(source, packet.sourcePort()))
                .orElse(packet);
        remember(node, packet, changed);
        return changed;
    }

    private static Optional<IpAddress> source(NodeView node, String out, Target target, AddressFamily family) {
        if (target.kind() == Target.Kind.SNAT) {
            return Optional.of(NatArgument.parse(target.argument()).address());
        }
        return node.addresses().stream()
                .filter(address -> node.linkName(address.index()).equals(out))
                .flatMap(address -> address.prefix().stream())
                .map(IpPrefix::address)
                .filter(address -> address.family() == family && !address.isLinkLocal())
                .findFirst();
    }

    /** One node may translate a packet twice: its answer is turned back to what it was at first. */
    private void remember(NodeView node, Packet before, Packet after) {
        if (before.equals(after)) {
            return;
        }
        Optional<Translation> earlier = translations.stream()
                .filter(each -> each.node().equals(node.name()) && each.after().equals(before))
                .findFirst();
        earlier.ifPresent(translations::remove);
        translations.add(
                new Translation(node.name(), earlier.map(Translation::before).orElse(before), after));
    }
}

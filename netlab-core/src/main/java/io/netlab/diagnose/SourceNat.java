package io.netlab.diagnose;

import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the source of a packet should have been translated, and was not. */
final class SourceNat {
    private static final List<IpPrefix> PRIVATE = List.of( // RFC 1918, RFC 4193
            IpPrefix.parse("10.0.0.0/8"),
            IpPrefix.parse("172.16.0.0/12"),
            IpPrefix.parse("192.168.0.0/16"),
            IpPrefix.parse("fc00::/7"));

    private final Scene scene;
    private final Packet answer;

    /** The answer that finds no way back. */
    SourceNat(Scene scene, Packet answer) {
        this.scene = scene;
        this.answer = answer;
    }

    private static boolean isPrivate(IpAddress address) {
        return PRIVATE.stream().anyMatch(prefix -> prefix.contains(address));
    }

    /** The fault of the last router on the way there, when a private address went out to a public one. */
    Optional<Fault> missing(List<String> evidence) {
        if (!isPrivate(answer.to()) || isPrivate(answer.from())) {
            return Optional.empty();
        }
        return router().map(router -> at(router, evidence));
    }

    /** The node that is in one network with the outside, and knows a way to the private side. */
    private Optional<NodeView> router() {
        return scene.lab().nodes().stream()
                .filter(node -> node.owner(answer.to()).isEmpty()
                        && node.owner(answer.from()).isEmpty())
                .filter(node -> isDirect(Lookup.own(node, answer.from())))
                .filter(node -> Lookup.own(node, answer.to()).route().isPresent())
                .findFirst();
    }

    private static boolean isDirect(Lookup way) {
        return way.route().isPresent() && way.gateway().isEmpty();
    }

    private Fault at(NodeView router, List<String> evidence) {
        String out = router.linkName(Lookup.own(router, answer.from()).device());
        Optional<FilterRule> other = forAnotherLink(router, out);
        List<String> all = new ArrayList<>(evidence);
        other.ifPresent(rule -> all.add("in " + router.name() + ": " + rule.text()));
        String rule = Mends.iptables(answer.family()) + " -t nat -A POSTROUTING -s " + network(router) + " -o " + out
                + " -j MASQUERADE";
        String what = router.name() + " sends " + answer.to() + " out by " + out + " as it is"
                + other.map(each -> "; its rule is for another link").orElse("");
        return Scene.fault(
                other.isPresent() ? Mistake.N02 : Mistake.N01,
                Direction.BACK,
                router,
                out,
                what,
                all,
                List.of(Mends.in(router.name(), rule)));
    }

    private String network(NodeView router) {
        IpPrefix matched = Lookup.own(router, answer.to()).matched();
        return matched.length() == 0 ? answer.to().toString() : matched.toString();
    }

    /** A rule that translates, and fits but for the link that it names. */
    private Optional<FilterRule> forAnotherLink(NodeView router, String out) {
        Packet question = new Packet(
                answer.to(), answer.from(), answer.protocol(), answer.port(), answer.sourcePort(), 0, false, false);
        Passage passage = Hooks.passage(router, question, "", out);
        AddressFamily family = answer.family();
        return router.firewall(family).at(Hook.POSTROUTING, false).stream()
                .flatMap(chain -> chain.rules().stream())
                .filter(rule -> rule.target().isSourceNat())
                .filter(rule -> rule.fits(passage) == Fit.NO && rule.fitsBut("-o", passage) == Fit.YES)
                .findFirst();
    }
}

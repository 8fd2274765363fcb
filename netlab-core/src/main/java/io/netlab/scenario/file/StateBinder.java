package io.netlab.scenario.file;

import io.netlab.check.Claim;
import io.netlab.check.LinkFact;
import io.netlab.check.Protocol;
import io.netlab.error.Problems;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.OneShape.Chosen;
import io.netlab.topology.NodeName;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes claims of state. */
final class StateBinder {
    private final Draft draft;
    private final Problems problems;

    StateBinder(Draft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    /** What is expected to be absent need not be declared. */
    Optional<Claim> claim(Chosen said, boolean present) {
        Fields fields = said.fields();
        Located<NodeName> node =
                said.word().equals("namespace") ? fields.get(StateKeys.NAMESPACE) : Place.of(fields, StateKeys.IN);
        if (present || !said.word().equals("namespace")) {
            draft.useLater(node);
        }
        if (present) {
            useLinks(said, node.value());
        }
        return said.word().equals("rule")
                ? rule(node.value(), fields)
                : Optional.of(claim(said.word(), node.value(), fields));
    }

    private void useLinks(Chosen said, NodeName node) {
        Fields fields = said.fields();
        switch (said.word()) {
            case "port-of" -> {
                draft.useLater(node, fields.get(StateKeys.PORT_OF));
                draft.useLater(node, fields.get(StateKeys.PORT));
            }
            case "link" -> draft.useLater(node, fields.get(StateKeys.LINK));
            case "address", "route", "fdb" -> fields.find(StateKeys.DEV).ifPresent(dev -> draft.useLater(node, dev));
            default -> {}
        }
    }

    private Claim claim(String verb, NodeName node, Fields fields) {
        return switch (verb) {
            case "namespace" -> new Claim.Namespace(node);
            case "links" -> links(node, fields);
            case "port-of" ->
                new Claim.PortOf(
                        node,
                        fields.get(StateKeys.PORT_OF).value(),
                        fields.get(StateKeys.PORT).value());
            case "link" -> new Claim.LinkIs(node, fields.get(StateKeys.LINK).value(), facts(fields));
            case "address" ->
                new Claim.Address(node, fields.get(StateKeys.ADDRESS).value(), setOf(fields, StateKeys.DEV));
            case "route" -> route(node, fields);
            case "neighbour" ->
                new Claim.NeighbourIs(node, fields.get(StateKeys.NEIGHBOUR).value(), setOf(fields, StateKeys.LLADDR));
            case "fdb" ->
                new Claim.FdbHas(
                        node,
                        fields.get(StateKeys.FDB).value(),
                        fields.get(StateKeys.FDB_DEV).value());
            case "sysctl" ->
                new Claim.Sysctl(
                        node,
                        fields.get(StateKeys.SYSCTL).value(),
                        fields.get(StateKeys.VALUE).value());
            default -> listens(node, fields);
        };
    }

    private static Claim links(NodeName node, Fields fields) {
        Set<InterfaceName> names = new HashSet<>();
        fields.get(StateKeys.LINKS).value().forEach(name -> names.add(name.value()));
        return new Claim.OnlyLinks(node, names);
    }

    private static Claim route(NodeName node, Fields fields) {
        Set<IpAddress> via = setOf(fields, StateKeys.VIA);
        AddressFamily family = fields.value(StateKeys.FAMILY)
                .or(() -> via.stream().findFirst().map(IpAddress::family))
                .orElse(AddressFamily.IPV4);
        return new Claim.RouteTo(
                node,
                fields.get(StateKeys.ROUTE).value().prefix(family),
                via,
                setOf(fields, StateKeys.DEV),
                setOf(fields, StateKeys.SRC));
    }

    private static Claim listens(NodeName node, Fields fields) {
        Protocol protocol = fields.value(StateKeys.PROTOCOL).orElse(Protocol.TCP);
        return new Claim.Listens(
                node, protocol, fields.get(StateKeys.LISTENS).value().intValue());
    }

    private Optional<Claim> rule(NodeName node, Fields fields) {
        Located<IptablesLine> line = fields.get(StateKeys.RULE);
        if (!line.value().isRule()) {
            problems.add(line.position(), "a check of \"rule\" takes a rule: -A CHAIN ...");
            return Optional.empty();
        }
        AddressFamily family = fields.value(StateKeys.FAMILY).orElse(AddressFamily.IPV4);
        return Optional.of(new Claim.Rule(node, line.value().rule(family)));
    }

    private static Map<LinkFact, String> facts(Fields fields) {
        Map<LinkFact, String> facts = new EnumMap<>(LinkFact.class);
        fields.value(StateKeys.STATE).ifPresent(up -> facts.put(LinkFact.STATE, up ? "up" : "down"));
        fields.value(StateKeys.CARRIER).ifPresent(on -> facts.put(LinkFact.CARRIER, on ? "yes" : "no"));
        fields.value(StateKeys.TYPE).ifPresent(type -> facts.put(LinkFact.TYPE, type));
        fields.value(StateKeys.MTU).ifPresent(mtu -> facts.put(LinkFact.MTU, mtu.toString()));
        fields.value(StateKeys.MAC).map(MacAddress::toString).ifPresent(mac -> facts.put(LinkFact.LLADDR, mac));
        fields.value(StateKeys.MASTER).ifPresent(master -> facts.put(LinkFact.MASTER, master.text()));
        return facts;
    }

    private static <T> Set<T> setOf(Fields fields, Key<T> key) {
        return fields.value(key).map(Set::of).orElse(Set.of());
    }
}

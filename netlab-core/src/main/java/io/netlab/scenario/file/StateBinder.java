package io.netlab.scenario.file;

import io.netlab.check.Claim;
import io.netlab.check.LinkFact;
import io.netlab.check.Protocol;
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
import java.util.stream.Stream;

/** Makes claims of state. */
final class StateBinder {
    private final Draft draft;

    StateBinder(Draft draft) {
        this.draft = draft;
    }

    /** What is expected to be absent need not be declared. */
    Optional<Claim> claim(Chosen said, boolean present) {
        Fields fields = said.fields();
        if (said.word().equals("namespace")) {
            return namespace(fields, present);
        }
        NodeName node = use(fields);
        if (present && !fields.isDoubtful(StateKeys.EXPECT)) {
            useLinks(said, node);
        }
        fields.find(ProbeKeys.FROM).ifPresent(draft::useLater);
        return fields.isWhole() ? Optional.of(claim(said.word(), node, fields)) : Optional.empty();
    }

    /** Uses the node that is spoken of, also by a check that is not right; returns it. */
    NodeName use(Fields fields) {
        Located<NodeName> node = Place.of(fields, StateKeys.IN, draft);
        draft.useLater(node);
        return node.value();
    }

    private Optional<Claim> namespace(Fields fields, boolean present) {
        Optional<Located<NodeName>> name = fields.find(StateKeys.NAMESPACE);
        if (present && !fields.isDoubtful(StateKeys.EXPECT)) {
            name.ifPresent(draft::useLater);
        }
        return name.map(node -> new Claim.Namespace(node.value()));
    }

    private void useLinks(Chosen said, NodeName node) {
        Stream<Key<InterfaceName>> keys = switch (said.word()) {
            case "port-of" -> Stream.of(StateKeys.PORT_OF, StateKeys.PORT);
            case "link" -> Stream.of(StateKeys.LINK);
            case "address", "route", "fdb", "captured" -> Stream.of(StateKeys.DEV);
            default -> Stream.of();
        };
        keys.flatMap(key -> said.fields().find(key).stream()).forEach(link -> draft.useLater(node, link));
    }

    private static Claim claim(String verb, NodeName node, Fields fields) {
        return switch (verb) {
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
            case "rule" -> rule(node, fields);
            case "sysctl" ->
                new Claim.Sysctl(
                        node,
                        fields.get(StateKeys.SYSCTL).value(),
                        fields.get(StateKeys.VALUE).value());
            case "captured" -> captured(node, fields);
            default -> listens(node, fields);
        };
    }

    private static Claim captured(NodeName node, Fields fields) {
        return new Claim.Captured(
                node,
                fields.get(StateKeys.CAPTURED).value(),
                setOf(fields, StateKeys.DEV),
                fields.value(StateKeys.WAY).map(Set::of).orElse(Set.of("in", "out")),
                fields.value(ProbeKeys.FROM).orElse(node),
                fields.get(StateKeys.WHILE_PING).value());
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

    private static Claim rule(NodeName node, Fields fields) {
        AddressFamily family = fields.value(StateKeys.FAMILY).orElse(AddressFamily.IPV4);
        return new Claim.Rule(node, fields.get(StateKeys.RULE).value().rule(family));
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

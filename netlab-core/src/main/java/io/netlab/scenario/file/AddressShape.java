package io.netlab.scenario.file;

import io.netlab.error.Position;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Json;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.Reading;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Shape;
import io.netlab.scenario.shape.Type;
import io.netlab.scenario.yaml.YamlNode;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.InterfaceAddress.Option;
import io.netlab.topology.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An address of a link: {@code 172.17.0.2/16} alone, or keys with what is said besides. */
final class AddressShape implements Type<AddressShape.Said> {
    static final Type<Said> TYPE = new AddressShape();

    private static final Key<IpPrefix> IS = Key.required("is", Values.PREFIX, "The address with its prefix length.");
    private static final Key<IpPrefix> PEER =
            Key.optional("peer", Values.PREFIX, "The address at the other end of a point-to-point link.");
    private static final Key<IpAddress> BROADCAST = Key.optional("broadcast", Values.ADDRESS, "The broadcast address.");
    private static final Key<String> LABEL = Key.optional("label", Values.TEXT, "An alias name such as eth0:1.");
    private static final Key<Scope> SCOPE = Key.optional(
            "scope", Scalars.choice("a scope", List.of(Scope.values()), Scope::word), "How far the address is valid.");
    private static final Key<Boolean> NODAD = Key.optional(
            "nodad", Values.FLAG, "IPv6: use the address at once, without asking whether somebody has it.");
    private static final Key<Boolean> NO_ROUTE = Key.optional("noprefixroute", Values.FLAG, "Make no connected route.");
    private static final Shape LONG = new Shape(
            "an address",
            "An address and what is said of it.",
            List.of(IS, PEER, BROADCAST, LABEL, SCOPE, NODAD, NO_ROUTE));

    private AddressShape() {}

    /** An address and where it was said. */
    record Said(Located<IpPrefix> prefix, InterfaceAddress address) {}

    @Override
    public Optional<Said> read(YamlNode node, Reading reading) {
        if (node instanceof Mapping) {
            return LONG.read(node, reading).filter(Fields::isWhole).map(AddressShape::said);
        }
        return Values.PREFIX.read(node, reading).map(prefix -> plain(prefix, node.position()));
    }

    private static Said plain(IpPrefix prefix, Position position) {
        return new Said(new Located<>(prefix, position), InterfaceAddress.of(prefix));
    }

    private static Said said(Fields fields) {
        Set<Option> options = new HashSet<>();
        fields.value(PEER).ifPresent(peer -> options.add(new Option.Peer(peer)));
        fields.value(BROADCAST).ifPresent(broadcast -> options.add(new Option.Broadcast(broadcast)));
        fields.value(LABEL).ifPresent(label -> options.add(new Option.Label(label)));
        fields.value(SCOPE).ifPresent(scope -> options.add(new Option.InScope(scope)));
        fields.value(NODAD).filter(on -> on).ifPresent(on -> options.add(new Option.NoDad()));
        fields.value(NO_ROUTE).filter(on -> on).ifPresent(on -> options.add(new Option.NoPrefixRoute()));
        Located<IpPrefix> prefix = fields.get(IS);
        return new Said(prefix, new InterfaceAddress(prefix.value(), options));
    }

    @Override
    public Json schema() {
        return Json.anyOf(Values.PREFIX.schema(), LONG.schema());
    }
}

package io.netlab.scenario.file;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.scenario.draft.Draft;
import io.netlab.scenario.draft.Placed;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Shape;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.Neighbour;
import io.netlab.topology.NodeName;
import io.netlab.topology.RoutingRule;
import io.netlab.topology.RoutingRule.Selector;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a file can say of neighbours, forwarding databases and routing rules: the words of {@code ip} and
 * {@code bridge}.
 */
final class TableKeys {
    private static final Key<IpAddress> ADDRESS = Key.required("address", Values.ADDRESS, "The neighbour's address.");
    private static final Key<MacAddress> LLADDR = Key.required("lladdr", Values.MAC, "The Ethernet address.");
    private static final Key<InterfaceName> DEV = Key.required("dev", Values.LINK, "The link.");
    private static final Key<Neighbour.State> STATE = Key.optional(
            "state",
            Scalars.choice("a state of a neighbour", List.of(Neighbour.State.values()), Neighbour.State::word),
            "The state of the entry; permanent unless said.");
    private static final Key<Boolean> MASTER =
            Key.optional("master", Values.FLAG, "The entry is the bridge's, not the device's own.");
    private static final Key<Boolean> STATIC =
            Key.optional("static", Values.FLAG, "The entry never ages, but may move.");
    private static final Key<Boolean> DYNAMIC = Key.optional("dynamic", Values.FLAG, "The entry ages as if learned.");
    private static final Key<IpAddress> DST =
            Key.optional("dst", Values.ADDRESS, "The tunnel end behind which the address is.");
    private static final Key<Long> VLAN = Key.optional("vlan", Scalars.whole(1, 4094), "The VLAN.");
    private static final Key<IpPrefix> FROM = Key.optional("from", Values.PREFIX, "The network of the source.");
    private static final Key<IpPrefix> TO = Key.optional("to", Values.PREFIX, "The network of the destination.");
    private static final Key<InterfaceName> IIF =
            Key.optional("iif", Values.LINK, "The link that the packet came in by.");
    private static final Key<InterfaceName> OIF =
            Key.optional("oif", Values.LINK, "The link that the sending socket is bound to.");
    private static final Key<Long> FWMARK =
            Key.optional("fwmark", Scalars.whole(0, 4_294_967_295L), "The packet's mark.");
    private static final Key<Long> TABLE =
            Key.required("table", Scalars.whole(1, 4_294_967_295L), "The table to look into.");
    private static final Key<Long> PRIORITY =
            Key.required("priority", Scalars.whole(0, 4_294_967_295L), "The lower is asked first.");
    private static final Key<AddressFamily> FAMILY =
            Key.optional("family", Values.FAMILY, "The family; that of from or to, else ipv4, unless said.");

    static final Shape NEIGHBOUR = new Shape(
            "a neighbour",
            "An entry of the ARP or neighbour table.",
            List.of(LinkKeys.IN, ADDRESS, LLADDR, DEV, STATE));
    static final Shape FDB = new Shape(
            "a forwarding entry",
            "Frames to this Ethernet address leave by this port.",
            List.of(LinkKeys.IN, LLADDR, DEV, MASTER, STATIC, DYNAMIC, DST, VLAN));
    static final Shape RULE = new Shape(
            "a routing rule",
            "Which packets look into which routing table.",
            List.of(LinkKeys.IN, PRIORITY, FROM, TO, IIF, OIF, FWMARK, TABLE, FAMILY));

    private TableKeys() {}

    static void declareNeighbour(Fields fields, Draft draft) {
        Located<NodeName> node = place(fields, draft);
        if (!fields.isWhole()) {
            return;
        }
        Neighbour.State state = fields.value(STATE).orElse(Neighbour.State.PERMANENT);
        draft.addNeighbour(new Placed<>(
                node,
                new Neighbour(
                        fields.get(ADDRESS).value(),
                        fields.get(DEV).value(),
                        fields.get(LLADDR).value(),
                        state)));
    }

    /** Uses the node and the links that are spoken of, which can be done of an entry that is not whole. */
    private static Located<NodeName> place(Fields fields, Draft draft) {
        Located<NodeName> node = Place.of(fields, LinkKeys.IN, draft);
        draft.use(node);
        Stream.of(DEV, IIF).flatMap(key -> fields.find(key).stream()).forEach(link -> draft.use(node.value(), link));
        return node;
    }

    static void declareFdb(Fields fields, Draft draft) {
        Located<NodeName> node = place(fields, draft);
        if (!fields.isWhole()) {
            return;
        }
        Set<FdbEntry.Option> options = new HashSet<>();
        fields.value(MASTER).filter(on -> on).ifPresent(on -> options.add(new FdbEntry.Option.Master()));
        fields.value(STATIC).filter(on -> on).ifPresent(on -> options.add(new FdbEntry.Option.Static()));
        fields.value(DYNAMIC).filter(on -> on).ifPresent(on -> options.add(new FdbEntry.Option.Dynamic()));
        fields.value(DST).ifPresent(address -> options.add(new FdbEntry.Option.Dst(address)));
        fields.value(VLAN).ifPresent(id -> options.add(new FdbEntry.Option.Vlan(id.intValue())));
        draft.addFdb(new Placed<>(
                node, new FdbEntry(fields.get(LLADDR).value(), fields.get(DEV).value(), options)));
    }

    static void declareRule(Fields fields, Draft draft) {
        Located<NodeName> node = place(fields, draft);
        if (!fields.isWhole()) {
            return;
        }
        Set<Selector> selectors = new HashSet<>();
        fields.value(FROM).ifPresent(prefix -> selectors.add(new Selector.From(prefix)));
        fields.value(TO).ifPresent(prefix -> selectors.add(new Selector.To(prefix)));
        fields.value(IIF).ifPresent(link -> selectors.add(new Selector.Iif(link)));
        fields.value(OIF).ifPresent(link -> selectors.add(new Selector.Oif(link)));
        fields.value(FWMARK).ifPresent(mark -> selectors.add(new Selector.FwMark(mark)));
        AddressFamily family = fields.value(FAMILY)
                .or(() -> fields.value(FROM).map(IpPrefix::family))
                .or(() -> fields.value(TO).map(IpPrefix::family))
                .orElse(AddressFamily.IPV4);
        draft.addRule(new Placed<>(
                node,
                new RoutingRule(
                        family,
                        fields.get(PRIORITY).value(),
                        selectors,
                        fields.get(TABLE).value())));
    }
}

package io.netlab.scenario.file;

import io.netlab.check.LinkFact;
import io.netlab.check.Protocol;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.packet.PacketFilter;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Several;
import io.netlab.scenario.shape.Shape;
import io.netlab.topology.NodeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a file can say of checks that read the kernel's state. */
final class StateKeys {
    static final Key<NodeName> NAMESPACE = Key.required("namespace", Values.NODE, "The namespace is there.");
    static final Key<List<Located<InterfaceName>>> LINKS =
            Key.required("links", Several.listOf(Values.LINK), "The node's only links are these.");
    static final Key<InterfaceName> PORT_OF =
            Key.required("port-of", Values.LINK, "The link is a port of this bridge.");
    static final Key<InterfaceName> LINK =
            Key.required("link", Values.LINK, "The link is there, and what is said of it is so.");
    static final Key<IpPrefix> ADDRESS = Key.required("address", Values.PREFIX, "The node has the address.");
    static final Key<Destination> ROUTE =
            Key.required("route", Destination.TYPE, "Packets to this network or address go the way that is said.");
    static final Key<IpAddress> NEIGHBOUR =
            Key.required("neighbour", Values.ADDRESS, "The node knows the Ethernet address of this neighbour.");
    static final Key<MacAddress> FDB =
            Key.required("fdb", Values.MAC, "The bridge knows behind which port this address is.");
    static final Key<IptablesLine> RULE = Key.required("rule", FirewallKeys.RULE, "The firewall has the rule.");
    static final Key<String> SYSCTL = Key.required(
            "sysctl",
            Scalars.parsed("the name of a setting", "^net\\.", NodeKeys::parseSysctlName),
            "The kernel's setting has the value.");
    static final Key<Long> LISTENS = Key.required("listens", Values.PORT, "A socket listens on the port.");

    static final Key<List<String>> CAPTURED = Key.required(
            "captured",
            Scalars.parsed("words of a packet filter", "^[a-z]", StateKeys::parseFilter),
            "A packet of this kind passes a link of the node while an address is pinged.");
    static final Key<IpAddress> WHILE_PING =
            Key.required("while-ping", Values.ADDRESS, "Who is pinged while the links are watched.");
    static final Key<String> WAY = Key.optional(
            "direction",
            Scalars.choice("a direction", List.of("in", "out"), way -> way),
            "Whether the node received the packet (in) or sent it (out); either unless said.");
    static final Key<NodeName> IN = Key.optional("in", Values.NODE, "The node; the lab's host unless said.");
    static final Key<Boolean> EXPECT = Key.optional(
            "expect",
            Scalars.choice("what a check of a state expects", List.of(true, false), on -> on ? "present" : "absent"),
            "present, or absent when it must not be so; present unless said.");
    static final Key<InterfaceName> PORT = Key.required("link", Values.LINK, "The link that is a port.");
    static final Key<InterfaceName> DEV = Key.optional("dev", Values.LINK, "The link.");
    static final Key<InterfaceName> FDB_DEV = Key.required("dev", Values.LINK, "The port.");
    static final Key<IpAddress> VIA = Key.optional("via", Values.ADDRESS, "The gateway.");
    static final Key<IpAddress> SRC = Key.optional("src", Values.ADDRESS, "The source address.");
    static final Key<MacAddress> LLADDR = Key.optional("lladdr", Values.MAC, "The Ethernet address.");
    static final Key<AddressFamily> FAMILY = Key.optional("family", Values.FAMILY, "ipv4 unless said.");
    static final Key<String> VALUE = Key.required("value", Values.TEXT, "The value.");
    static final Key<Protocol> PROTOCOL = Key.optional(
            "protocol",
            Scalars.choice("a transport", List.of(Protocol.values()), Protocol::word),
            "tcp or udp; tcp unless said.");

    static final Key<Boolean> STATE = Key.optional(
            LinkFact.STATE.word(),
            Scalars.choice("a state of a link", List.of(true, false), up -> up ? "up" : "down"),
            "Whether it is set up.");
    static final Key<Boolean> CARRIER =
            Key.optional(LinkFact.CARRIER.word(), Values.FLAG, "Whether the other end is up too.");
    static final Key<String> TYPE =
            Key.optional(LinkFact.TYPE.word(), Values.TEXT, "The kind of link: veth, bridge, ...");
    static final Key<Long> MTU =
            Key.optional(LinkFact.MTU.word(), Scalars.whole(68, 65535), "The largest packet in bytes.");
    static final Key<MacAddress> MAC = Key.optional(LinkFact.LLADDR.word(), Values.MAC, "The Ethernet address.");
    static final Key<InterfaceName> MASTER =
            Key.optional(LinkFact.MASTER.word(), Values.LINK, "The bridge that it is a port of, or none.");

    private StateKeys() {}

    private static List<String> parseFilter(String text) {
        List<String> words = List.of(text.strip().split("\\s+", -1));
        PacketFilter.parse(words);
        return words;
    }

    /** The shapes by the key that decides. */
    static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        put(shapes, NAMESPACE, List.of());
        put(shapes, LINKS, List.of(IN));
        put(shapes, PORT_OF, List.of(IN, PORT));
        put(shapes, LINK, List.of(IN, STATE, CARRIER, TYPE, MTU, MAC, MASTER));
        put(shapes, ROUTE, List.of(IN, VIA, DEV, SRC, FAMILY));
        put(shapes, NEIGHBOUR, List.of(IN, LLADDR));
        put(shapes, FDB, List.of(IN, FDB_DEV));
        put(shapes, ADDRESS, List.of(IN, DEV));
        put(shapes, RULE, List.of(IN, FAMILY));
        put(shapes, SYSCTL, List.of(IN, VALUE));
        put(shapes, LISTENS, List.of(IN, PROTOCOL));
        put(shapes, CAPTURED, List.of(IN, DEV, WAY, WHILE_PING, ProbeKeys.FROM));
        return shapes;
    }

    private static void put(Map<String, Shape> shapes, Key<?> verb, List<Key<?>> own) {
        List<Key<?>> common = List.of(EXPECT, ProbeKeys.WITHIN, ProbeKeys.TITLE);
        List<Key<?>> keys = Shape.join(Shape.join(List.of(verb), own), common);
        shapes.put(verb.name(), new Shape("a check of \"" + verb.name() + "\"", verb.about(), keys));
    }
}

package io.netlab.scenario.file;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.OneShape;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Several;
import io.netlab.scenario.shape.Shape;
import io.netlab.scenario.shape.Type;
import io.netlab.topology.LinkKind.MacvlanMode;
import io.netlab.topology.NodeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a file can say of links. */
final class LinkKeys {
    static final Key<InterfaceName> NAME = Key.required("name", Values.LINK, "The link's name, at most 15 bytes.");
    static final Key<NodeName> IN =
            Key.optional("in", Values.NODE, "The namespace that the link is in; the lab's host unless said.");
    static final Key<List<Located<AddressShape.Said>>> ADDRESS = Key.optional(
            "address", Several.oneOrMore(AddressShape.TYPE), "An address with its prefix length, or a list of them.");
    static final Key<List<Located<IpAddress>>> GATEWAY = Key.optional(
            "gateway",
            Several.oneOrMore(Values.ADDRESS),
            "The gateway of the default route; one of each family may be.");
    static final Key<MacAddress> MAC =
            Key.optional("mac", Values.MAC, "The Ethernet address; the kernel's choice unless said.");
    static final Key<Long> MTU = Key.optional("mtu", Scalars.whole(68, 65535), "The largest packet in bytes.");
    static final Key<Boolean> UP = Key.optional("up", Values.FLAG, "Whether the link is set up; yes unless said.");
    static final Key<InterfaceName> MASTER =
            Key.optional("master", Values.LINK, "The bridge, in the same namespace, that the link is a port of.");
    static final Key<String> ALIAS = Key.optional("alias", Values.TEXT, "A free text for people (ip link ... alias).");
    static final Key<Long> TXQUEUELEN =
            Key.optional("txqueuelen", Scalars.whole(0, 1_000_000), "The transmit queue's length in packets.");
    static final Key<Boolean> ARP = Key.optional("arp", Values.FLAG, "Whether the link asks and answers ARP.");
    static final Key<Boolean> MULTICAST = Key.optional("multicast", Values.FLAG, "Whether the link takes multicast.");
    static final Key<Boolean> ALLMULTICAST = Key.optional("allmulticast", Values.FLAG, "Takes every multicast frame.");
    static final Key<Boolean> PROMISC = Key.optional("promisc", Values.FLAG, "Takes frames for any address.");

    static final Key<Long> ID = Key.required("id", Scalars.whole(0, 16_777_215), "The network's id (VNI).");
    static final Key<IpAddress> LOCAL = Key.optional("local", Values.ADDRESS, "The tunnel's own address.");
    static final Key<IpAddress> REMOTE =
            Key.optional("remote", Values.ADDRESS, "The other tunnel end, or a multicast group, for unknown frames.");
    static final Key<InterfaceName> DEV = Key.optional("dev", Values.LINK, "The link that carries the tunnel.");
    static final Key<Long> PORT =
            Key.optional("port", Values.PORT, "The UDP port; Linux's own default is 8472, IANA's 4789.");
    static final Key<Boolean> LEARNING =
            Key.optional("learning", Values.FLAG, "Whether the tunnel learns where addresses are.");
    static final Key<Long> TTL = Key.optional("ttl", Scalars.whole(0, 255), "The TTL of the outer packet.");
    static final Key<InterfaceName> PARENT = Key.required("parent", Values.LINK, "The link that the macvlan sits on.");
    static final Key<NodeName> PARENT_IN = Key.optional(
            "parent-in", Values.NODE, "The namespace that the parent is in; the macvlan's own unless said.");
    static final Key<MacvlanMode> MODE = Key.optional(
            "mode",
            Scalars.choice("a mode of macvlan", List.of(MacvlanMode.values()), MacvlanMode::word),
            "How macvlans of one parent see each other; bridge unless said.");

    static final Key<Boolean> KIND = Key.optional(
            "kind",
            Scalars.choice("a kind of bridge", List.of(false, true), ovs -> ovs ? "ovs" : "linux"),
            "Whose bridge: linux, which is the kernel's own, unless said; ovs is Open vSwitch's.");

    private static final List<Key<?>> PLAIN = List.of(IN, ADDRESS, GATEWAY, MAC, MTU, UP, ALIAS, TXQUEUELEN);
    private static final List<Key<?>> FLAGS = List.of(ARP, MULTICAST, ALLMULTICAST, PROMISC);
    /** Of every link but a bridge, which is no port of another. */
    private static final List<Key<?>> COMMON = Shape.join(
            Shape.join(PLAIN, Shape.join(List.of(MASTER), PortKeys.ALL)), Shape.join(FLAGS, OptionKeys.ofPorts()));

    private static final Shape PEER_SHAPE =
            new Shape("a veth's peer", "The other plug of the cable.", Shape.join(List.of(NAME), COMMON));

    static final Key<Fields> PEER = Key.required("peer", PEER_SHAPE, "The other plug of the cable.");

    /** Of a bridge, wherever it is declared. */
    private static final List<Key<?>> OF_BRIDGE = Shape.join(Shape.join(List.of(KIND), PLAIN), FLAGS);

    /** What stands under a bridge's name in {@code bridges}. */
    static final Shape BRIDGE = new Shape(
            "a bridge",
            "A switch; links become its ports by naming it as their master.",
            Shape.join(OF_BRIDGE, OptionKeys.ofBridges()));

    /** An item of {@code links}. */
    static final Type<OneShape.Chosen> LINK = OneShape.byWord("a link", "type", shapes());

    private LinkKeys() {}

    private static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("veth", shape("veth", "One plug of a virtual cable; the other is its peer.", COMMON, List.of(PEER)));
        shapes.put("bridge", shape("bridge", "A switch.", OF_BRIDGE, OptionKeys.ofBridges()));
        shapes.put(
                "vxlan",
                shape(
                        "vxlan",
                        "A tunnel that carries Ethernet frames in UDP.",
                        withoutLearning(),
                        List.of(ID, LOCAL, REMOTE, DEV, PORT, LEARNING, TTL)));
        shapes.put(
                "macvlan",
                shape(
                        "macvlan",
                        "A second Ethernet address on a parent link.",
                        COMMON,
                        List.of(PARENT, PARENT_IN, MODE)));
        shapes.put("dummy", shape("dummy", "A link that swallows what is sent.", COMMON, List.of()));
        shapes.put("ifb", shape("ifb", "A link for shaping what comes in elsewhere.", COMMON, List.of()));
        return shapes;
    }

    private static Shape shape(String word, String about, List<Key<?>> common, List<Key<?>> own) {
        Key<String> type = OneShape.wordKey("type", word, "The kind of link.");
        String article = "aeiou".indexOf(word.charAt(0)) < 0 ? "a " : "an ";
        return new Shape(article + word + " link", about, Shape.join(Shape.join(List.of(type, NAME), own), common));
    }

    /** Of a vxlan link, {@code learning} is the tunnel's. */
    private static List<Key<?>> withoutLearning() {
        return COMMON.stream()
                .filter(key -> !key.name().equals(LEARNING.name()))
                .toList();
    }
}

package io.netlab.scenario.file;

import io.netlab.check.Outcome;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.scenario.shape.Key;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.Scalars;
import io.netlab.scenario.shape.Several;
import io.netlab.scenario.shape.Shape;
import io.netlab.topology.NodeName;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a file can say of checks that send something. */
final class ProbeKeys {
    static final Key<Target> PING =
            Key.required("ping", Target.HOST, "ICMP echoes are answered by this address or node.");
    static final Key<Target> TCP = Key.required("tcp", Target.PORT, "A TCP connection to this place is accepted.");
    static final Key<Target> UDP = Key.required("udp", Target.PORT, "A UDP datagram to this place is answered.");
    static final Key<Target> HTTP = Key.required("http", Target.URL, "A web server answers at this address.");
    static final Key<Target> NAT = Key.required("nat", Target.PORT, "A server behind this place tells whom it sees.");
    static final Key<Target> PATH = Key.required("path", Target.HOST, "Packets to this address pass the hops.");

    static final Key<NodeName> FROM =
            Key.optional("from", Values.NODE, "The node that sends; the lab's host unless said.");
    static final Key<AddressFamily> FAMILY =
            Key.optional("family", Values.FAMILY, "Which address of a target that is a node's name; ipv4 unless said.");
    static final Key<Outcome> EXPECT = Key.optional(
            "expect",
            Scalars.choice("a way in which a check ends", List.of(Outcome.values()), Outcome::word),
            "How the probe must end; reply unless said. A check that must fail names the reason.");
    static final Key<Duration> WITHIN =
            Key.optional("within", Scalars.duration(), "How long it may take to come true; 10s unless said.");
    static final Key<String> TITLE =
            Key.optional("title", Values.TEXT, "What a reader sees; made of the check unless said.");
    static final Key<Long> SIZE =
            Key.optional("size", Scalars.whole(0, 65507), "The payload of the echo in bytes; 56 unless said.");
    static final Key<Boolean> DF = Key.optional("df", Values.FLAG, "Forbid cutting the packet up; no unless said.");
    static final Key<Long> STATUS = Key.optional("status", Scalars.whole(100, 599), "The status; 200 unless said.");
    static final Key<String> BODY = Key.optional("body", Values.TEXT, "A text that the body has in it.");
    static final Key<IpAddress> SOURCE =
            Key.optional("source", Values.ADDRESS, "The address that the server sees the connection come from.");
    static final Key<NodeName> REACHES = Key.optional("reaches", Values.NODE, "The node that the server runs in.");
    static final Key<List<Located<IpAddress>>> HOPS = Key.required(
            "hops", Several.listOf(Values.ADDRESS), "The routers on the way, in order, without the target.");

    private ProbeKeys() {}

    /** The shapes by the key that decides. */
    static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        put(shapes, PING, List.of(SIZE, DF));
        put(shapes, TCP, List.of());
        put(shapes, UDP, List.of());
        put(shapes, HTTP, List.of(STATUS, BODY));
        put(shapes, NAT, List.of(SOURCE, REACHES));
        put(shapes, PATH, List.of(HOPS));
        return shapes;
    }

    private static void put(Map<String, Shape> shapes, Key<Target> verb, List<Key<?>> own) {
        List<Key<?>> keys = Shape.join(Shape.join(List.of(verb, FROM), own), List.of(FAMILY, EXPECT, WITHIN, TITLE));
        shapes.put(verb.name(), new Shape("a " + verb.name() + " check", verb.about(), keys));
    }
}

package io.netlab.shell.repl.command;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Reading;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import io.netlab.trace.Errand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a trace is told.
 *
 * @param isStepped whether it is shown key by key
 * @param file to write the frames to, or the empty text
 */
record TraceWords(Errand errand, boolean isStepped, boolean isJson, String file) {
    private static final Map<String, String> WORDS = Map.of(
            "tcp", "tcp PORT: the first packet of a connection",
            "udp", "udp PORT: a datagram",
            "size", "size N: bytes of payload, which may not be cut",
            "ttl", "ttl N: how many hops it may make",
            "-6", "to a node's IPv6 address",
            "--step", "one step a key",
            "--json", "for programs",
            "--pcap", "--pcap FILE: the frames for Wireshark");

    static void read(Reading reading) {
        reading.next(Kind.NODE, Kind.ADDRESS);
        Optional<String> word = reading.choice(List.copyOf(WORDS.keySet()), "the packet", Kind.NODE, Kind.ADDRESS);
        while (word.isPresent()) {
            switch (word.get()) {
                case "tcp", "udp", "size", "ttl" -> reading.next(Kind.NUMBER);
                case "--pcap" -> reading.next(Kind.OWN_FILE);
                default -> {}
            }
            word = reading.choice(WORDS);
        }
    }

    /** Reads a line; throws InvalidInputException, with the place in the line, for what is wrong. */
    static TraceWords of(Typed typed, NodeName here, Topology there) {
        return new Parser(typed, here, there).parse();
    }

    private static final class Parser {
        private final Typed typed;
        private final NodeName here;
        private final Topology there;
        private final List<Integer> ends = new ArrayList<>();
        private AddressFamily family = AddressFamily.IPV4;
        private Errand.Purpose purpose = Errand.Purpose.ECHO;
        private int port;
        private int size = -1;
        private int ttl = 64;
        private boolean isStepped;
        private boolean isJson;
        private String file = "";
        private int at = 1;

        Parser(Typed typed, NodeName here, Topology there) {
            this.typed = typed;
            this.here = here;
            this.there = there;
        }

        TraceWords parse() {
            for (; at < typed.pieces().size(); at++) {
                take(typed.pieces().get(at).text());
            }
            if (ends.isEmpty()) {
                throw typed.refusal(typed.pieces().size(), "trace: a namespace or an address is missing", "");
            }
            boolean hasSender = ends.size() > 1;
            NodeName from = hasSender ? node(ends.get(0)) : here;
            Errand echo = Errand.echo(from, target(ends.get(hasSender ? 1 : 0), from));
            Errand errand = (purpose == Errand.Purpose.ECHO ? echo : echo.with(purpose, port)).withTtl(ttl);
            return new TraceWords(size < 0 ? errand : errand.uncut(size), isStepped, isJson, file);
        }

        private void take(String word) {
            switch (word) {
                case "tcp" -> to(Errand.Purpose.TCP);
                case "udp" -> to(Errand.Purpose.UDP);
                case "size" -> size = number(16, 65_507);
                case "ttl" -> ttl = number(1, 255);
                case "-6" -> family = AddressFamily.IPV6;
                case "--step" -> isStepped = true;
                case "--json" -> isJson = true;
                case "--pcap" -> file = value("the name of a file such as seen.pcapng");
                default -> end();
            }
        }

        private void end() {
            if (ends.size() == 2) {
                throw typed.unknown(at, "word of trace", WORDS.keySet());
            }
            ends.add(at);
        }

        private void to(Errand.Purpose what) {
            purpose = what;
            port = number(1, 65_535);
        }

        private String value(String what) {
            at++;
            if (at >= typed.pieces().size()) {
                throw typed.refusal(at, "trace: " + what + " is missing", "");
            }
            return typed.pieces().get(at).text();
        }

        private int number(int least, int most) {
            String text = value("a number");
            boolean isNumber = text.matches("[0-9]{1,6}");
            if (!isNumber || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
                throw typed.refusal(at, "\"" + text + "\" is no number from " + least + " to " + most, "");
            }
            return Integer.parseInt(text);
        }

        private NodeName node(int piece) {
            String name = typed.pieces().get(piece).text();
            boolean isThere = NodeName.faultOf(name).isEmpty() && there.nodes().containsKey(NodeName.of(name));
            if (!isThere) {
                throw typed.unknown(
                        piece,
                        "namespace",
                        there.nodes().keySet().stream().map(NodeName::text).toList());
            }
            return NodeName.of(name);
        }

        /** An address, or that of a node: one that the sender has a common network with, if there is one. */
        private IpAddress target(int piece, NodeName from) {
            String text = typed.pieces().get(piece).text();
            if (text.contains(".") || text.contains(":")) {
                try {
                    return IpAddress.parse(text);
                } catch (IllegalArgumentException wrong) {
                    throw typed.refusal(piece, String.valueOf(wrong.getMessage()), "");
                }
            }
            List<IpPrefix> theirs = prefixes(node(piece));
            List<IpPrefix> ours = prefixes(from);
            return theirs.stream()
                    .filter(each -> ours.stream().anyMatch(own -> own.contains(each.address())))
                    .findFirst()
                    .or(() -> theirs.stream().findFirst())
                    .map(IpPrefix::address)
                    .orElseThrow(() -> typed.refusal(piece, text + " has no address of " + family.word(), ""));
        }

        private List<IpPrefix> prefixes(NodeName name) {
            return there.node(name).stream()
                    .map(Node::links)
                    .flatMap(links -> links.values().stream())
                    .flatMap(link -> link.addresses().stream())
                    .map(address -> address.prefix())
                    .filter(prefix -> prefix.family() == family
                            && !prefix.address().isLoopback()
                            && !prefix.address().isLinkLocal())
                    .sorted((one, other) -> one.address().compareTo(other.address()))
                    .toList();
        }
    }
}

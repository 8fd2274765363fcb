package io.netlab.shell.repl.command;

import io.netlab.check.Check;
import io.netlab.error.InvalidInputException;
import io.netlab.error.Problem;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.scenario.file.ScenarioReader;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Piece;
import io.netlab.shell.repl.grammar.Reading;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A check as words: {@code ping 192.168.0.12 from ns1} is what a scenario says as {@code {ping: 192.168.0.12, from: ns1}}.
 * It is read as such, beside the names of all that is there.
 */
final class CheckWords {
    private static final Map<String, String> ABOUT = about(
            "ping TARGET: ICMP echoes are answered",
            "tcp ADDRESS:PORT: a TCP connection is accepted",
            "udp ADDRESS:PORT: a UDP datagram is answered",
            "http URL: a web server answers",
            "nat ADDRESS:PORT: the server tells whom it sees",
            "path TARGET: packets pass the hops",
            "link NAME: the link is there, and is so",
            "links A,B: the node's only links",
            "address PREFIX: the node has the address",
            "route TARGET: packets go the way that is said",
            "neighbour ADDRESS: its Ethernet address is known",
            "fdb MAC: the bridge knows behind which port it is",
            "port-of BRIDGE: the link is its port",
            "rule RULE: the firewall has the rule",
            "sysctl KEY: the setting has the value",
            "listens PORT: a socket listens",
            "captured FILTER: a packet passes while-ping ADDRESS",
            "namespace NAME: it is there");

    static final List<String> VERBS = List.copyOf(ABOUT.keySet());

    private static final Set<String> LISTS = Set.of("links", "hops");
    private static final Map<String, Kind> KEYS = Map.ofEntries(
            Map.entry("from", Kind.NODE),
            Map.entry("in", Kind.NODE),
            Map.entry("reaches", Kind.NODE),
            Map.entry("while-ping", Kind.ADDRESS),
            Map.entry("direction", Kind.ANY),
            Map.entry("expect", Kind.ANY),
            Map.entry("within", Kind.ANY),
            Map.entry("dev", Kind.LINK),
            Map.entry("link", Kind.LINK),
            Map.entry("via", Kind.ADDRESS),
            Map.entry("src", Kind.ADDRESS),
            Map.entry("source", Kind.ADDRESS),
            Map.entry("state", Kind.ANY),
            Map.entry("carrier", Kind.ANY),
            Map.entry("type", Kind.ANY),
            Map.entry("mtu", Kind.NUMBER),
            Map.entry("master", Kind.LINK),
            Map.entry("lladdr", Kind.MAC),
            Map.entry("size", Kind.NUMBER),
            Map.entry("value", Kind.ANY));

    private CheckWords() {}

    private static Map<String, String> about(String... lines) {
        Map<String, String> about = new LinkedHashMap<>();
        for (String line : lines) {
            about.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
        }
        return Collections.unmodifiableMap(about);
    }

    static void read(Reading reading) {
        String verb = reading.choice(ABOUT).orElse("");
        reading.next(target(verb));
        List<String> keys = KEYS.keySet().stream().sorted().toList();
        Optional<String> key = reading.choice(keys, "says more");
        while (key.isPresent()) {
            reading.next(KEYS.getOrDefault(key.get(), Kind.ANY));
            key = reading.choice(keys, "says more");
        }
    }

    private static Kind[] target(String verb) {
        return switch (verb) {
            case "ping", "path" -> new Kind[] {Kind.ADDRESS, Kind.NODE};
            case "neighbour" -> new Kind[] {Kind.ADDRESS};
            case "link", "port-of" -> new Kind[] {Kind.ANY};
            case "address" -> new Kind[] {Kind.PREFIX};
            case "route" -> new Kind[] {Kind.DESTINATION};
            case "fdb" -> new Kind[] {Kind.MAC};
            case "namespace" -> new Kind[] {Kind.NODE};
            case "sysctl" -> new Kind[] {Kind.SYSCTL};
            default -> new Kind[] {Kind.ANY};
        };
    }

    /** The check that the words ask for; throws InvalidInputException, with the place in the line, when they are none. */
    static Check check(Typed typed, Topology there) {
        String verb = typed.first().orElse("");
        if (!VERBS.contains(verb)) {
            throw typed.unknown(1, "check", VERBS);
        }
        if (typed.arguments().size() % 2 != 0) {
            throw typed.refusal(typed.pieces().size(), "a value is missing behind this word", "");
        }
        try {
            YamlText text = new YamlText("check", scenario(typed, there));
            return ScenarioReader.read(text, Map.of()).checks().get(0).check();
        } catch (InvalidInputException e) {
            Problem problem = e.problems().get(0);
            throw typed.refusal(pieceOf(typed, problem), problem.message(), problem.suggestion());
        }
    }

    /** Every value stands on a line of its own, so that a problem's line tells which word it is about. */
    private static String scenario(Typed typed, Topology there) {
        StringBuilder text = new StringBuilder("netlab: 1\nchecks:\n");
        String lead = "  - ";
        for (int i = 1; i + 1 < typed.pieces().size(); i += 2) {
            String key = typed.pieces().get(i).text();
            text.append(lead)
                    .append(quoted(key))
                    .append(": ")
                    .append(value(key, typed.pieces().get(i + 1), there, i));
            text.append('\n');
            lead = "    ";
        }
        return text.append(names(there)).toString();
    }

    private static String value(String key, Piece word, Topology there, int index) {
        if (LISTS.contains(key)) {
            return List.of(word.text().split(",")).stream()
                    .map(CheckWords::quoted)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        boolean isTarget = index == 1 && !key.equals("namespace");
        return quoted(isTarget ? address(word.text(), there) : word.text());
    }

    /** A target that is named by its node is the node's first IPv4 address. */
    private static String address(String target, Topology there) {
        if (!NodeName.faultOf(target).isEmpty()) {
            return target;
        }
        return there.node(NodeName.of(target)).stream()
                .flatMap(node -> node.links().values().stream())
                .flatMap(link -> link.addresses().stream())
                .map(address -> address.prefix().address())
                .filter(address -> address.family() == AddressFamily.IPV4 && !address.isLoopback())
                .map(IpAddress::toString)
                .sorted()
                .findFirst()
                .orElse(target);
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./+-]+")
                ? word
                : "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The nodes are declared; a step, which is never run, says that the links are made by somebody. */
    private static String names(Topology there) {
        List<String> nodes = new ArrayList<>();
        List<String> links = new ArrayList<>();
        for (Node node : there.nodes().values()) {
            if (!node.name().isHost()) {
                nodes.add("  " + quoted(node.name().text()) + ": {}\n");
            }
            node.links().keySet().forEach(link -> links.add(link.text()));
        }
        String namespaces = nodes.isEmpty() ? "" : "namespaces:\n" + String.join("", nodes);
        return namespaces + "steps:\n  - run: " + quoted("true " + String.join(" ", links)) + "\n";
    }

    /** Lines 1 and 2 stand before the check; of each of the next ones the value is the second word. */
    private static int pieceOf(Typed typed, Problem problem) {
        int pair = problem.position().line() - 3;
        int piece = 1 + 2 * pair;
        boolean isInside = pair >= 0 && piece < typed.pieces().size();
        if (!isInside) {
            return 1;
        }
        int keyLength = typed.pieces().get(piece).text().length();
        return problem.position().column() > keyLength + 4 ? piece + 1 : piece;
    }
}

package io.netlab.shell.repl.command;

import io.netlab.capture.Frame;
import io.netlab.engine.Nodes;
import io.netlab.namespace.NetworkNamespace;
import io.netlab.packet.PacketFilter;
import io.netlab.shell.repl.grammar.Kind;
import io.netlab.shell.repl.grammar.Piece;
import io.netlab.shell.repl.grammar.Reading;
import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a capture is told: where to look, what to show, where to write it, when to end.
 *
 * @param nodes to look at
 * @param places the links among theirs, {@code ns1:eth0}; none for all
 * @param file to write to, or the empty text
 * @param most how many packets end it, 0 for no limit
 * @param beside the line to be run meanwhile, with whose end it ends; empty for none
 */
record CaptureWords(
        Set<NodeName> nodes,
        Set<String> places,
        PacketFilter filter,
        boolean withFrame,
        String file,
        int most,
        String beside) {
    static final String WHILE = "while";
    static final String FILE = "--pcap";
    private static final String FRAME = "-e";
    private static final String COUNT = "-c";
    private static final List<String> OPTIONS = List.of(FILE, FRAME, COUNT, WHILE);

    static void read(Reading reading) {
        List<String> words =
                Stream.concat(OPTIONS.stream(), PacketFilter.WORDS.stream()).toList();
        Optional<String> word = reading.choice(words, "narrows it", Kind.NODE, Kind.LINK, Kind.ANY);
        while (word.isPresent()) {
            if (word.get().equals(WHILE)) {
                reading.choiceOrLine(List.of(), "runs beside it");
                return;
            }
            word = word.get().equals(FILE)
                    ? reading.next(Kind.OWN_FILE)
                    : reading.choice(words, "narrows it", Kind.NODE, Kind.LINK, Kind.ANY);
        }
    }

    /** Reads a line; throws InvalidInputException, with the place in the line, for what is wrong. */
    static CaptureWords of(Typed typed, Workplace work) {
        return new Parser(typed, work).parse();
    }

    /** True for a frame that is to be shown. */
    boolean wants(Frame frame) {
        return (places.isEmpty() || places.contains(frame.place())) && filter.test(frame.packet());
    }

    private static final class Parser {
        private final Typed typed;
        private final Workplace work;
        private final Set<NodeName> nodes = new LinkedHashSet<>();
        private final Set<String> places = new LinkedHashSet<>();
        private final List<String> filter = new ArrayList<>();
        private boolean withFrame;
        private String file = "";
        private int most;
        private String beside = "";
        private int at = 1;

        Parser(Typed typed, Workplace work) {
            this.typed = typed;
            this.work = work;
        }

        CaptureWords parse() {
            int filterStart = typed.pieces().size();
            while (at < typed.pieces().size()) {
                String word = typed.pieces().get(at).text();
                if (OPTIONS.contains(word)) {
                    option(word);
                } else if (!filter.isEmpty() || PacketFilter.WORDS.contains(word)) {
                    filterStart = Math.min(filterStart, at);
                    filter.add(word);
                } else {
                    target(word);
                }
                at++;
            }
            Set<NodeName> seen =
                    nodes.isEmpty() ? new LinkedHashSet<>(work.session().nodes()) : nodes;
            return new CaptureWords(seen, places, filter(filterStart), withFrame, file, most, beside);
        }

        private PacketFilter filter(int start) {
            try {
                return PacketFilter.parse(filter);
            } catch (IllegalArgumentException wrong) {
                throw typed.refusal(start, String.valueOf(wrong.getMessage()), "");
            }
        }

        private void option(String word) {
            switch (word) {
                case FRAME -> withFrame = true;
                case FILE -> file = value("the name of a file such as seen.pcapng");
                case COUNT -> most = number(value("a number of packets"));
                default -> {
                    Piece first = piece("the line to be run");
                    beside = typed.line().substring(first.start()).strip();
                    at = typed.pieces().size();
                }
            }
        }

        private String value(String what) {
            return piece(what).text();
        }

        private Piece piece(String what) {
            at++;
            if (at >= typed.pieces().size()) {
                throw typed.refusal(at, typed.name() + ": " + what + " is missing", "");
            }
            return typed.pieces().get(at);
        }

        private int number(String text) {
            if (!text.matches("[1-9][0-9]{0,6}")) {
                throw typed.refusal(at, "\"" + text + "\" is no number of packets", "");
            }
            return Integer.parseInt(text);
        }

        /** A node, a link of a node ({@code ns1:eth0}), or a link: of the node where one is, else of any. */
        private void target(String word) {
            Map<String, List<NodeName>> links = links();
            int colon = word.indexOf(':');
            String link = word.substring(colon + 1);
            List<NodeName> found = links.getOrDefault(link, List.of());
            if (work.session().nodes().stream().anyMatch(node -> node.text().equals(word))) {
                nodes.add(NodeName.of(word));
            } else if (colon > 0 && found.stream().anyMatch(node -> node.text().equals(word.substring(0, colon)))) {
                add(NodeName.of(word.substring(0, colon)), link);
            } else if (colon < 0 && found.contains(work.place())) {
                add(work.place(), link);
            } else if (colon < 0 && !found.isEmpty()) {
                found.forEach(node -> add(node, link));
            } else {
                throw typed.unknown(at, "namespace or link", names(links));
            }
        }

        private void add(NodeName node, String link) {
            nodes.add(node);
            places.add(node + ":" + link);
        }

        private List<String> names(Map<String, List<NodeName>> links) {
            return Stream.concat(work.session().nodes().stream().map(NodeName::text), links.keySet().stream())
                    .toList();
        }

        private Map<String, List<NodeName>> links() {
            Map<String, List<NodeName>> links = new TreeMap<>();
            Nodes there = work.lab().nodes();
            for (NodeName name : work.session().nodes()) {
                there.find(name).map(NetworkNamespace::routes).stream()
                        .flatMap(routes -> routes.links().stream())
                        .forEach(link -> links.computeIfAbsent(link.name(), unused -> new ArrayList<>())
                                .add(name));
            }
            return links;
        }
    }
}

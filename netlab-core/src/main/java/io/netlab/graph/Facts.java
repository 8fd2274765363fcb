package io.netlab.graph;

import io.netlab.text.Mark;
import io.netlab.text.MarkedText;
import io.netlab.text.Page;
import io.netlab.text.Words;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a picture says below itself: routes that were given, forwarding, rules of the firewall. */
final class Facts {
    private static final int MOST = 12;
    private static final int MOST_RULES = 8;

    private final Page page;

    Facts(Page page) {
        this.page = page;
    }

    /** The routes of a node, and whether it passes packets on. */
    static List<String> routes(Node node) {
        Stream<String> routes = RouteLabels.given(node.routes()).stream().map(RouteLabels::of);
        Stream<String> forwarding = forwards(node) ? Stream.of("forwards packets") : Stream.of();
        return Stream.concat(routes, forwarding).toList();
    }

    static boolean forwards(Node node) {
        return "1".equals(node.sysctls().get("net.ipv4.ip_forward"))
                || "1".equals(node.sysctls().get("net.ipv6.conf.all.forwarding"));
    }

    /** The rules of a node as {@code iptables} takes them, the first few. */
    static List<String> rules(Node node) {
        List<String> rules = node.firewall().stream().map(Facts::rule).toList();
        if (rules.size() <= MOST_RULES) {
            return rules;
        }
        String more = Words.number(rules.size() - MOST_RULES + 1) + " more rules";
        return Stream.concat(rules.subList(0, MOST_RULES - 1).stream(), Stream.of(more))
                .toList();
    }

    private static String rule(FirewallRule rule) {
        return rule.table() + " " + rule.chain() + " " + String.join(" ", rule.match());
    }

    List<MarkedText> lines(Collection<GraphNode> nodes) {
        List<MarkedText> lines = new ArrayList<>(section("routes", nodes, Facts::routes));
        lines.addAll(section("rules", nodes, Facts::rules));
        return lines;
    }

    private List<MarkedText> section(String title, Collection<GraphNode> nodes, Function<Node, List<String>> facts) {
        Map<List<String>, List<String>> names = namesByFacts(nodes, facts);
        List<List<MarkedText>> rows = new ArrayList<>();
        names.entrySet().stream().limit(MOST).forEach(entry -> rows.addAll(rows(entry.getValue(), entry.getKey())));
        List<MarkedText> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add(MarkedText.of(i == 0 ? title : "").padded(8).plus(Columns.row(rows, i)));
        }
        if (names.size() > MOST) {
            String more = Words.count(names.size() - MOST, "more node");
            lines.add(MarkedText.of(" ".repeat(8) + page.glyphs().ellipsis() + " and of " + more));
        }
        return lines;
    }

    /** Nodes of which the same is to be said share a line. */
    private static Map<List<String>, List<String>> namesByFacts(
            Collection<GraphNode> nodes, Function<Node, List<String>> facts) {
        Map<List<String>, List<String>> names = new LinkedHashMap<>();
        for (GraphNode node : nodes) {
            List<String> said = facts.apply(node.node());
            if (!said.isEmpty()) {
                names.computeIfAbsent(said, key -> new ArrayList<>())
                        .add(node.name().text());
            }
        }
        return names;
    }

    private List<List<MarkedText>> rows(List<String> names, List<String> facts) {
        List<List<MarkedText>> rows = new ArrayList<>();
        for (String fact : facts) {
            MarkedText place = rows.isEmpty() ? MarkedText.of(Mark.PLACE, joined(names)) : MarkedText.EMPTY;
            rows.add(List.of(place, MarkedText.of(" " + fact)));
        }
        return rows;
    }

    private String joined(List<String> names) {
        if (names.size() <= 3) {
            return String.join(", ", names);
        }
        return names.get(0) + " " + page.glyphs().ellipsis() + " " + names.get(names.size() - 1) + " ("
                + Words.number(names.size()) + ")";
    }
}

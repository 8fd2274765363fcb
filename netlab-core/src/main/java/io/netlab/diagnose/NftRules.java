package io.netlab.diagnose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** Reads what {@code nft -j list ruleset} prints. */
final class NftRules {
    private final List<Object> chains = new ArrayList<>();
    private final Map<String, List<FilterRule>> rules = new HashMap<>();

    static List<Chain> parse(String text) {
        if (!text.startsWith("{")) {
            return List.of();
        }
        NftRules reader = new NftRules();
        Object ruleset = tree(text);
        JsonTree.at(ruleset, "nftables").map(JsonTree::list).orElse(List.of()).forEach(reader::entry);
        return reader.chains.stream().map(reader::chain).toList();
    }

    /** What was cut off since it is too long (see {@link io.netlab.command.Program}) is not JSON, and tells nothing. */
    private static Object tree(String text) {
        try {
            return JsonTree.parse(text);
        } catch (JacksonException cut) {
            return "";
        }
    }

    private void entry(Object entry) {
        JsonTree.at(entry, "chain").ifPresent(chains::add);
        JsonTree.at(entry, "rule").ifPresent(this::rule);
    }

    private void rule(Object rule) {
        String place = place(rule, "chain");
        String handle = JsonTree.text(rule, "handle");
        String text = "nft rule " + place + " handle " + handle;
        rules.computeIfAbsent(place, unused -> new ArrayList<>())
                .add(NftMatch.rule(rule, text, "nft delete rule " + place + " handle " + handle));
    }

    private static String place(Object json, String nameOfChain) {
        return JsonTree.text(json, "family") + " " + JsonTree.text(json, "table") + " "
                + JsonTree.text(json, nameOfChain);
    }

    private Chain chain(Object chain) {
        String place = place(chain, "name");
        String priority = JsonTree.text(chain, "prio");
        return new Chain(
                JsonTree.text(chain, "family"),
                JsonTree.text(chain, "table"),
                JsonTree.text(chain, "name"),
                JsonTree.text(chain, "hook"),
                priority.isEmpty() ? 0 : Integer.parseInt(priority),
                JsonTree.text(chain, "policy").toUpperCase(Locale.ROOT),
                rules.getOrDefault(place, List.of()),
                "nft 'chain " + place + " { policy accept ; }'");
    }
}

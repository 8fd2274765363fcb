package io.netlab.firewall;

import java.util.List;

/** A rule in its place: the table, the chain, and the words behind {@code -A CHAIN}. */
public record ChainRule(String table, String chain, List<String> words) {
    public ChainRule {
        words = List.copyOf(words);
    }
}

package io.netlab.diagnose;

import java.util.Map;
import java.util.function.Function;

/**
 * A rule of a chain, of {@code iptables} or of {@code nft}.
 *
 * @param text the rule in the words of its program
 * @param packets how many it has decided; -1 when it does not count
 * @param conditions what the rule asks, by its word; to see which of them does not fit
 * @param removal the command that takes the rule away, without the part that names the namespace
 */
record FilterRule(
        String text, long packets, Map<String, Function<Passage, Fit>> conditions, Target target, String removal) {
    FilterRule {
        conditions = Map.copyOf(conditions);
    }

    Fit fits(Passage passage) {
        return fitsBut("", passage);
    }

    /** As {@link #fits}, with one condition left out. */
    Fit fitsBut(String condition, Passage passage) {
        return conditions.entrySet().stream()
                .filter(each -> !each.getKey().equals(condition))
                .map(each -> each.getValue().apply(passage))
                .reduce(Fit.YES, Fit::and);
    }
}

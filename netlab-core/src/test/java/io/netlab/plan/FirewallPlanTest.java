package io.netlab.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.AddressFamily;
import io.netlab.topology.FirewallRule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirewallPlanTest {
    @Test
    void appendsOnlyWhatIsMissingAtTheEnd() {
        FirewallPlan plan = new FirewallPlan(rules("a b c"), rules("a b"));

        assertThat(plan.surplus(rules("a b"))).isEmpty();
        assertThat(plan.missing()).isEqualTo(rules("c"));
    }

    @Test
    void takesAwayWhatStandsBehindARuleThatComesEarlierNow() {
        assertThat(new FirewallPlan(rules("new a b"), rules("a b")).surplus(rules("a b")))
                .isEqualTo(rules("a b"));
        assertThat(new FirewallPlan(rules("new a b"), List.of()).missing()).isEqualTo(rules("new a b"));
    }

    @Test
    void leavesRulesOfOthersWhereTheyAre() {
        FirewallPlan plan = new FirewallPlan(rules("b"), rules("foreign a b"));

        assertThat(plan.surplus(rules("a b"))).isEqualTo(rules("a"));
        assertThat(plan.missing()).isEmpty();
    }

    @Test
    void appendsARuleAsOftenAsItIsWanted() {
        assertThat(new FirewallPlan(rules("a a"), List.of()).missing()).hasSize(2);
    }

    @Test
    void keepsNoRuleThatAnEqualOneBehindItWouldBeDeletedFor() {
        FirewallPlan plan = new FirewallPlan(rules("a b"), rules("a a"));

        assertThat(plan.surplus(List.of())).isEqualTo(rules("a a"));
    }

    private static List<FirewallRule> rules(String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> new FirewallRule(AddressFamily.IPV4, "filter", "FORWARD", List.of(word)))
                .toList();
    }
}

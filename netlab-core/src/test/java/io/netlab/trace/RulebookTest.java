package io.netlab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.Bytes;
import io.netlab.netlink.netfilter.TraceEvent;
import org.junit.jupiter.api.Test;

class RulebookTest {
    private static final String LISTING = """
            table inet mine { # handle 3
            	chain way { # handle 1
            		type filter hook forward priority filter; policy drop;
            		iifname "eth0" counter packets 1 bytes 84 accept # handle 4
            		jump other # handle 7
            	}

            	chain other { # handle 2
            		drop # handle 9
            	}
            }
            """;

    private static TraceEvent event(String chain, long rule) {
        return new TraceEvent(
                1,
                "mine",
                chain,
                rule,
                TraceEvent.Kind.RULE,
                TraceEvent.Verdict.DROP,
                "",
                1,
                2,
                3,
                Bytes.EMPTY,
                Bytes.EMPTY);
    }

    @Test
    void findsARuleAndItsPlaceByTheKernelsNumber() {
        Rulebook rules = Rulebook.of(LISTING);

        assertThat(rules.find(event("way", 7))).contains(new Rulebook.Entry(2, "jump other"));
        assertThat(rules.find(event("other", 9))).contains(new Rulebook.Entry(1, "drop"));
        assertThat(rules.find(event("other", 4))).isEmpty();
    }

    @Test
    void knowsTheHookOfABaseChainAlone() {
        Rulebook rules = Rulebook.of(LISTING);

        assertThat(rules.hook(event("way", 4))).isEqualTo("forward");
        assertThat(rules.hook(event("other", 9))).isEmpty();
    }
}

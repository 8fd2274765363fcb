package io.netlab.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrackedTest {
    @Test
    void readsAConnectionWhoseSourceIsRewritten() {
        Tracked entry = Tracked.parse("ipv4     2 udp      17 29 src=172.17.0.2 dst=203.0.113.8 sport=5000 dport=53"
                        + " [UNREPLIED] src=203.0.113.8 dst=203.0.113.10 sport=53 dport=5001 mark=0 zone=0 use=2")
                .orElseThrow();

        assertThat(entry.original()).hasToString("172.17.0.2:5000 → 203.0.113.8:53");
        assertThat(entry.answers()).hasToString("203.0.113.8:53 → 203.0.113.10:5001");
        assertThat(entry.isAnswered()).isFalse();
    }

    @Test
    void passesOverWhatIsNoConnection() {
        assertThat(Tracked.parse("unknown")).isEmpty();
    }
}

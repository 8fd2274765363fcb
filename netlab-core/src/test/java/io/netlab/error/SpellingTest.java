package io.netlab.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void findsTheWordThatWasMeant() {
        assertThat(Spelling.suggest("gatway", List.of("address", "gateway"))).isEqualTo("did you mean \"gateway\"?");
    }

    @Test
    void saysNothingWhenNoWordIsNear() {
        assertThat(Spelling.suggest("gatway", List.of("address", "mtu"))).isEmpty();
    }

    @Test
    void countsChangesAndSwaps() {
        assertThat(Spelling.distance("links", "links")).isZero();
        assertThat(Spelling.distance("lniks", "links")).isEqualTo(1);
        assertThat(Spelling.distance("", "ab")).isEqualTo(2);
        assertThat(Spelling.distance("veth", "vet")).isEqualTo(1);
        assertThat(Spelling.distance("abcd", "xbyd")).isEqualTo(2);
    }
}

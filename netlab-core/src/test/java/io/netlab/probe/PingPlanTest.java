package io.netlab.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The order of many pings. */
class PingPlanTest {
    private static List<Leg> mesh(int nodes) {
        List<Leg> legs = new ArrayList<>();
        for (int from = 0; from < nodes; from++) {
            for (int to = 0; to < nodes; to++) {
                if (from != to) {
                    legs.add(new Leg(legs.size(), from, to));
                }
            }
        }
        return legs;
    }

    @Test
    void everyPingIsInOnePart() {
        List<Leg> legs = mesh(100);

        List<Integer> planned =
                PingPlan.parts(legs).stream().flatMap(List::stream).sorted().toList();

        assertThat(planned).isEqualTo(legs.stream().map(Leg::index).toList());
    }

    @Test
    void noPartNeedsMoreEntriesThanFit() {
        List<Leg> legs = mesh(100);

        for (List<Integer> part : PingPlan.parts(legs)) {
            Set<List<Integer>> entries = new HashSet<>();
            part.stream().map(legs::get).forEach(leg -> {
                entries.add(List.of(leg.from(), leg.to())); // the sender's
                entries.add(List.of(leg.to(), leg.from())); // the answering one's
            });
            assertThat(entries).hasSizeLessThanOrEqualTo(2 * PingPlan.PAIRS);
        }
    }

    @Test
    void thereAndBackAreInTheSamePart() {
        List<Leg> legs = mesh(100);

        for (List<Integer> part : PingPlan.parts(legs)) {
            Set<List<Integer>> pairs = new HashSet<>();
            part.stream().map(legs::get).forEach(leg -> pairs.add(List.of(leg.low(), leg.high())));
            assertThat(part).hasSize(2 * pairs.size());
        }
    }

    @Test
    void pingsToElsewhereCountOneByOne() {
        List<Leg> legs = new ArrayList<>();
        for (int index = 0; index < 1000; index++) {
            legs.add(new Leg(index, index, -1));
        }

        assertThat(PingPlan.parts(legs)).hasSize(3);
    }
}

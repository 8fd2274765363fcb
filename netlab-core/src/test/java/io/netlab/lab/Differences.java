package io.netlab.lab;

import io.netlab.topology.NodeName;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** What is in one of the worlds alone; each difference is told once, after the line that made it. */
final class Differences {
    /** Links come up and IPv6 addresses become usable a moment after they were set up. */
    private static final int MOST_LOOKS = 25;

    private List<String> surplus = List.of();
    private List<String> missing = List.of();

    void report(String line, CommandRunner own, RealWorld real, SoftAssertions softly) {
        List<String> surplusBefore = surplus;
        List<String> missingBefore = missing;
        look(own, real);
        for (int looks = 1; looks < MOST_LOOKS && differFrom(surplusBefore, missingBefore); looks++) {
            look(own, real);
        }
        softly.assertThat(without(surplus, surplusBefore))
                .as("left by netlab alone, after: %s", line)
                .isEmpty();
        softly.assertThat(without(missing, missingBefore))
                .as("left by the programs alone, after: %s", line)
                .isEmpty();
    }

    private void look(CommandRunner own, RealWorld real) {
        List<String> ours = KernelState.lines(own.run(KernelState.SCRIPT, NodeName.HOST));
        List<String> theirs = KernelState.lines(real.state());
        surplus = without(ours, theirs);
        missing = without(theirs, ours);
    }

    private boolean differFrom(List<String> surplusBefore, List<String> missingBefore) {
        return !without(surplus, surplusBefore).isEmpty()
                || !without(missing, missingBefore).isEmpty();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        List<String> left = new ArrayList<>(lines);
        others.forEach(left::remove);
        return left;
    }
}

package io.netlab.check;

import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Optional;

/**
 * Why packets get from one node to an address and back, or why not: the way that they take, and the first place on it
 * where they end.
 *
 * @param asked what was asked: {@code box01 to 172.17.0.3, icmp}
 * @param isWell true when the probe was answered by whom it was meant for
 * @param probe how the one probe ended: {@code reply in 0.06 ms}
 * @param there the way to the target, as far as it could be followed
 * @param back the way of the answer; empty when nothing could be answered
 * @param fault the first thing on the way that is broken; empty when all is well, or when the evidence does not decide
 * @param known what was seen besides, a line each
 * @param tries what would tell more, a line each; only where the evidence does not decide
 */
public record Diagnosis(
        String asked,
        boolean isWell,
        String probe,
        List<Hop> there,
        List<Hop> back,
        Optional<Fault> fault,
        List<String> known,
        List<String> tries) {
    public Diagnosis {
        there = List.copyOf(there);
        back = List.copyOf(back);
        known = List.copyOf(known);
        tries = List.copyOf(tries);
    }

    /** The same without the commands that mend: for who is to find them. */
    public Diagnosis withoutMend() {
        return new Diagnosis(asked, isWell, probe, there, back, fault.map(Fault::withoutMend), known, tries);
    }

    /** Whether packets were on their way to the target, or answers on their way back. */
    public enum Direction {
        THERE,
        BACK
    }

    /** A place on the way: a link of a node, or the node itself where the link's name is empty. */
    public record Hop(NodeName node, String link) {
        /** {@code eth0 in box02}, or {@code box02}. */
        @Override
        public String toString() {
            return link.isEmpty() ? node.text() : link + " in " + node;
        }
    }

    /**
     * What is broken.
     *
     * @param id the mistake's, in the catalogue: {@code L02}
     * @param what the fact: {@code eth0 in box02 is down}
     * @param because one sentence on what that means
     * @param evidence lines of the kernel's state, rules, counters
     * @param mend the commands that mend it, as they are typed on the host
     */
    public record Fault(
            String id,
            Direction direction,
            Hop at,
            String what,
            String because,
            List<String> evidence,
            List<String> mend) {
        public Fault {
            evidence = List.copyOf(evidence);
            mend = List.copyOf(mend);
        }

        Fault withoutMend() {
            return new Fault(id, direction, at, what, because, evidence, List.of());
        }
    }
}

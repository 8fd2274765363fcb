package io.netlab.diagnose;

import io.netlab.check.Diagnosis;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses mistakes for practice: on a way that works, those that fit to it. The same seed chooses the same in the same
 * lab.
 */
public final class Saboteur {
    private static final int MOST_WAYS = 24;

    private final Why why;
    private final Topology lab;
    private final Random random;

    /** The lab as it is. */
    public Saboteur(Why why, Topology lab, long seed) {
        this.why = why;
        this.lab = lab;
        this.random = new Random(seed);
    }

    /**
     * The mistakes that can be made now and are wanted: of one way after the other, in the order in which to try them.
     * Each way is looked at when its turn comes.
     */
    public Stream<List<Breakage>> plans(Predicate<Mistake> wanted) {
        return shuffled(why.questions()).stream()
                .limit(MOST_WAYS)
                .map(question -> plan(question, wanted))
                .filter(fitting -> !fitting.isEmpty());
    }

    private List<Breakage> plan(Question question, Predicate<Mistake> wanted) {
        Diagnosis now = why.ask(question);
        if (!now.isWell() || now.there().size() < 2) {
            return List.of();
        }
        return shuffled(Breakages.of(new Ground(lab, question, now)).stream()
                .filter(each -> wanted.test(each.mistake()))
                .toList());
    }

    private <T> List<T> shuffled(List<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** True when the mistake, now made, is found as what it was meant to be. */
    public Optional<Diagnosis.Fault> symptom(Breakage made) {
        return why.ask(made.asks())
                .fault()
                .filter(fault -> fault.id().equals(made.mistake().name()));
    }
}

package io.netlab.lesson;

import io.netlab.check.Diagnosis.Fault;
import io.netlab.diagnose.Breakage;
import io.netlab.diagnose.Inquiry;
import io.netlab.diagnose.Mistake;
import io.netlab.diagnose.Saboteur;
import io.netlab.error.NetlabException;
import io.netlab.lab.Lab;
import io.netlab.op.NetworkOp;
import io.netlab.session.Session;
import io.netlab.topology.NodeName;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A search for a fault that was made in secret: a person finds out who is cut off, where, by which mistake, and mends
 * it. One after the other of these is a stage; any may be passed before the others. Threads may share a drill.
 */
public final class Drill {
    /** What there is to do, in order. */
    public enum Stage {
        DETECT,
        LOCATE,
        NAME,
        MEND;

        /** The stages up to the one of this number, from 1. */
        static Set<Stage> upTo(int level) {
            return EnumSet.range(DETECT, values()[level - 1]);
        }
    }

    private static final Set<Mistake> DOWN = EnumSet.of(Mistake.L02, Mistake.L03, Mistake.L05);
    private static final String LINE = "break";
    private static final int POINTS = 10; // for a stage
    private static final int COST = 2; // of a wrong guess

    private final Lab lab;
    private final Set<Stage> stages;
    private final List<Breakage> made;
    private final List<Fault> faults;
    private final Set<Stage> passed = EnumSet.noneOf(Stage.class);
    private final long start = System.nanoTime();
    private int wrong;
    private boolean isRevealed;
    private Duration took = Duration.ZERO;

    private Drill(Lab lab, Set<Stage> stages, List<Breakage> made, List<Fault> faults) {
        this.lab = lab;
        this.stages = EnumSet.copyOf(stages);
        this.made = List.copyOf(made);
        this.faults = List.copyOf(faults);
    }

    /**
     * Makes mistakes that fit to the lab, as one step of the session's history.
     *
     * @param wanted which mistakes may be made
     * @param count how many
     * @param level the number of the last stage, 1 to 4
     * @param seed decides which
     * @throws NetlabException when no such mistake can be made here
     */
    public static Drill begin(Lab lab, Session session, Predicate<Mistake> wanted, int count, int level, long seed) {
        Saboteur saboteur = new Saboteur(lab.why(), lab.observe(), seed);
        Map<Breakage, Fault> chosen = saboteur.plans(wanted)
                .map(plan -> choose(plan, count, saboteur, session))
                .filter(found -> found.size() == count)
                .findFirst()
                .orElseThrow(() -> new NetlabException(
                        NetlabException.Kind.INPUT,
                        "break: no way in this lab that works could be broken like this; run a scenario first, or leave "
                                + "the choice of the mistake to netlab"));
        session.apply(
                LINE,
                chosen.keySet().stream()
                        .<NetworkOp>flatMap(each -> each.ops().stream())
                        .toList());
        return new Drill(lab, Stage.upTo(level), List.copyOf(chosen.keySet()), List.copyOf(chosen.values()));
    }

    /** So many of the plan, each of another kind, that were seen to show. */
    private static Map<Breakage, Fault> choose(List<Breakage> plan, int count, Saboteur saboteur, Session session) {
        Map<Breakage, Fault> chosen = new LinkedHashMap<>();
        for (Breakage breakage : plan) {
            boolean isNew = chosen.keySet().stream().noneMatch(each -> each.mistake() == breakage.mistake());
            if (chosen.size() < count && isNew) {
                tried(saboteur, session, breakage).ifPresent(fault -> chosen.put(breakage, fault));
            }
        }
        return chosen;
    }

    /** Makes a mistake, looks whether it shows as what it is, and takes it back. */
    private static Optional<Fault> tried(Saboteur saboteur, Session session, Breakage breakage) {
        try {
            return session.meanwhile(breakage.ops(), () -> saboteur.symptom(breakage));
        } catch (NetlabException refused) {
            return Optional.empty();
        }
    }

    /** True when what was broken stands between these two, in one direction or the other. */
    public synchronized boolean guess(NodeName one, NodeName other) {
        return judge(Stage.DETECT, isBetween(one, other) || isBetween(other, one));
    }

    private boolean isBetween(NodeName from, NodeName to) {
        Inquiry inquiry = new Inquiry(from.text(), to.text(), Optional.empty(), 0, 0);
        return lab.why().ask(inquiry).fault().stream()
                .anyMatch(found -> faults.stream().anyMatch(fault -> fault.at().equals(found.at())));
    }

    /** True when a fault is there: in that node, and where a link is named, at that link. */
    public synchronized boolean guess(NodeName node, String link) {
        return judge(
                Stage.LOCATE,
                faults.stream()
                        .anyMatch(fault -> fault.at().node().equals(node)
                                && (link.isEmpty() || fault.at().link().equals(link))));
    }

    /** True when a fault is of this mistake. That a link is down has another name from each side. */
    public synchronized boolean guess(Mistake mistake) {
        return judge(
                Stage.NAME,
                made.stream()
                        .map(Breakage::mistake)
                        .anyMatch(each -> each == mistake || (DOWN.contains(each) && DOWN.contains(mistake))));
    }

    private boolean judge(Stage stage, boolean isRight) {
        if (isRight) {
            passed.add(stage);
        } else if (!isOver()) {
            wrong++;
        }
        return isRight;
    }

    /** Looks whether all is well again; true when it is so for the first time. */
    public synchronized boolean look() {
        boolean isNews = !isMended() && made.stream().allMatch(each -> lab.why().isWell(each.asks()));
        if (isNews) {
            passed.add(Stage.MEND);
            took = elapsed();
        }
        return isNews;
    }

    /** The faults; from now on there is nothing to win. */
    public synchronized List<Fault> reveal() {
        isRevealed = true;
        return faults;
    }

    /** Between whom it shows: {@code h1 to h2 (10.0.0.12), icmp}. */
    public synchronized String symptom() {
        return made.get(0).asks().toString();
    }

    public synchronized boolean isMended() {
        return passed.contains(Stage.MEND);
    }

    /** True when nothing is left to find. */
    public synchronized boolean isOver() {
        return passed.containsAll(stages) || isMended();
    }

    /** The stages that are still to be passed, in order. */
    public synchronized Set<Stage> left() {
        Set<Stage> left = EnumSet.copyOf(stages);
        left.removeAll(passed);
        return left;
    }

    /** The time until it was mended, or until now. */
    public synchronized Duration elapsed() {
        return isMended() && !took.isZero() ? took : Duration.ofNanos(System.nanoTime() - start);
    }

    /** What was won: points for each stage, less for each wrong guess, and none for what was revealed. */
    public synchronized int score() {
        int won = (int) stages.stream().filter(passed::contains).count() * POINTS;
        return isRevealed ? 0 : Math.max(0, won - wrong * COST);
    }

    /** What could be won. */
    public synchronized int most() {
        return stages.size() * POINTS;
    }
}

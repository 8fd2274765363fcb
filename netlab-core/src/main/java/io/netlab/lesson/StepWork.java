package io.netlab.lesson;

import io.netlab.check.CheckResult;
import io.netlab.op.NetworkOp;
import io.netlab.tutorial.Goal;
import io.netlab.tutorial.Hint;
import io.netlab.tutorial.TutorialStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What a learner has done in one step since it began. */
final class StepWork {
    private final TutorialStep step;
    private final Map<Integer, CheckResult> results = new TreeMap<>();
    private final Set<NetworkOp> ops = new HashSet<>();
    private final Set<String> lines = new HashSet<>();
    private final Set<Hint> told = new HashSet<>();
    private OptionalInt answer = OptionalInt.empty();
    private int tries;
    private boolean isDone;

    StepWork(TutorialStep step) {
        this.step = step;
    }

    /** A line was run, well or not. */
    void ran(String line, Collection<NetworkOp> done) {
        lines.add(plain(line));
        ops.addAll(done);
        tries++;
    }

    boolean hasRun(String line) {
        return lines.contains(plain(line));
    }

    boolean hasDone(Collection<NetworkOp> wanted) {
        return !wanted.isEmpty() && ops.containsAll(wanted);
    }

    private static String plain(String line) {
        return line.strip().replaceAll("\\s+", " ");
    }

    void answer(int choice) {
        answer = OptionalInt.of(choice);
    }

    OptionalInt answer() {
        return answer;
    }

    boolean isDone() {
        return isDone;
    }

    void finish() {
        isDone = true;
    }

    boolean isReached(int goal) {
        CheckResult result = results.get(goal);
        return result != null && result.passed();
    }

    /** Takes new results, by the number of the goal from 0, and says what is other than before. */
    Judgement take(Map<Integer, CheckResult> found) {
        List<Goal> reached = new ArrayList<>();
        List<Goal> lost = new ArrayList<>();
        for (int i = 0; i < step.goals().size(); i++) {
            boolean before = isReached(i);
            Optional.ofNullable(found.get(i)).ifPresentOrElse(put(i), remove(i));
            if (isReached(i) != before) {
                (before ? lost : reached).add(step.goals().get(i));
            }
        }
        boolean justDone = !isDone && isWhole();
        isDone |= justDone;
        return new Judgement(reached, lost, justDone);
    }

    private Consumer<CheckResult> put(int goal) {
        return result -> results.put(goal, result);
    }

    private Runnable remove(int goal) {
        return () -> results.remove(goal);
    }

    /** Without goals, a step is done when its question is answered and as many lines were tried as it has. */
    private boolean isWhole() {
        boolean isAnswered = step.prediction().isEmpty() || answer.isPresent();
        return step.goals().isEmpty()
                ? isAnswered && !lines.isEmpty() && lines.size() >= step.lines().size()
                : step.goals().stream().allMatch(goal -> isReached(step.goals().indexOf(goal)));
    }

    /** The first goal that is open, from 0. */
    OptionalInt open() {
        return IntStream.range(0, step.goals().size())
                .filter(goal -> !isReached(goal))
                .findFirst();
    }

    /** The next hint for what is open; after the first, each must be earned by a try. */
    Advice hint() {
        OptionalInt open = open();
        Optional<Hint> next = step.hints().stream()
                .filter(hint -> hint.goal() == 0 || hint.goal() == open.orElse(-1) + 1)
                .filter(hint -> !told.contains(hint))
                .findFirst();
        if (next.isEmpty()) {
            return new Advice.NoMore();
        }
        if (!told.isEmpty() && tries == 0) {
            return new Advice.TryFirst();
        }
        tries = 0;
        told.add(next.get());
        return told(next.get(), open);
    }

    private Advice told(Hint hint, OptionalInt open) {
        if (open.isEmpty()) {
            return new Advice.Told(hint, Optional.empty(), "", Optional.empty());
        }
        int goal = open.getAsInt();
        Optional<CheckResult> result = Optional.ofNullable(results.get(goal));
        return new Advice.Told(
                hint,
                Optional.of(step.goals().get(goal)),
                result.map(CheckResult::seen).orElse(""),
                result.flatMap(CheckResult::diagnosis));
    }

    /** What is known of the first open goal. */
    Optional<CheckResult> openResult() {
        return open().stream().mapToObj(results::get).filter(Objects::nonNull).findFirst();
    }

    /** Puts in more of a goal than was known before. */
    void know(CheckResult more) {
        open().ifPresent(goal -> results.put(goal, more));
    }

    /** How many hints were told. */
    int hintsTold() {
        return told.size();
    }
}

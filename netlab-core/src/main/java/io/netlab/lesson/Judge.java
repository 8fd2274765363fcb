package io.netlab.lesson;

import io.netlab.check.Check;
import io.netlab.check.CheckResult;
import io.netlab.check.Claim;
import io.netlab.tutorial.Goal;
import io.netlab.tutorial.TutorialStep;
import io.netlab.verify.Verifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Looks which goals of a step are reached; results are by the goal's number, from 0. */
final class Judge {
    private final Verifier verifier;

    Judge(Verifier verifier) {
        this.verifier = verifier;
    }

    /**
     * Looks at all goals. What the kernel holds is looked at first, and only when all of that is as it must be, something
     * is sent: a learner who watches the wire should see their own packets.
     */
    Map<Integer, CheckResult> judge(TutorialStep step, Duration patience) {
        Map<Integer, CheckResult> results = verify(step, Claim.State.class::isInstance, patience);
        if (results.values().stream().allMatch(CheckResult::passed)) {
            results.putAll(verify(step, Claim.Behaviour.class::isInstance, patience));
        }
        return results;
    }

    /** What is true already, as far as it can be known without sending anything. */
    Map<Integer, CheckResult> look(TutorialStep step) {
        return verify(step, Claim.State.class::isInstance, Duration.ZERO);
    }

    private Map<Integer, CheckResult> verify(TutorialStep step, Predicate<Claim> which, Duration patience) {
        List<Integer> numbers = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < step.goals().size(); i++) {
            Goal goal = step.goals().get(i);
            if (which.test(goal.check().claim())) {
                numbers.add(i);
                checks.add(goal.within(patience));
            }
        }
        Map<Integer, CheckResult> results = new TreeMap<>();
        List<CheckResult> found = verified(checks);
        for (int i = 0; i < found.size(); i++) {
            results.put(numbers.get(i), found.get(i));
        }
        return results;
    }

    private List<CheckResult> verified(List<Check> checks) {
        try {
            return verifier.verifyAll(checks);
        } finally {
            verifier.release(); // its sockets would keep a namespace alive that is deleted next
        }
    }
}

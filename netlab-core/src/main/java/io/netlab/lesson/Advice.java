package io.netlab.lesson;

import io.netlab.check.Diagnosis;
import io.netlab.tutorial.Goal;
import io.netlab.tutorial.Hint;
import java.util.Optional;

/** What a learner is told who asks for a hint. */
public sealed interface Advice {
    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /**
     * A hint.
     *
     * @param goal the goal that is open, if the step has one
     * @param seen what is there in place of it; empty when there is nothing to say
     * @param diagnosis why a probe of the goal is not answered, where that was found out
     */
    record Told(Hint hint, Optional<Goal> goal, String seen, Optional<Diagnosis> diagnosis) implements Advice {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The next hint comes when something was tried. */
    record TryFirst() implements Advice {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** There are no more, only the solution. */
    record NoMore() implements Advice {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method an alternative. */
    interface Visitor<R> {
        R visit(Told advice);

        R visit(TryFirst advice);

        R visit(NoMore advice);
    }
}

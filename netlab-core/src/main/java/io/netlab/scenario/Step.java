package io.netlab.scenario;

import io.netlab.check.Check;
import io.netlab.error.Position;
import io.netlab.topology.NodeName;

/** One thing that a scenario does when all that it declares is there. */
public sealed interface Step {
    /** Where the step stands in its file. */
    Position position();

    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Runs a command line as the documents write it.
     *
     * @param prints what the output must have in it; the empty text is in every output
     * @param fails what the refusal must have in it when the line is expected to fail; empty when it must succeed
     */
    record Run(Position position, NodeName node, String line, String prints, String fails) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Ends a process of the scenario. */
    record End(Position position, NodeName process) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Tries a check, now. */
    record Verify(Position position, Check check) implements Step {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method an alternative. */
    interface Visitor<R> {
        R visit(Run step);

        R visit(End step);

        R visit(Verify step);
    }
}

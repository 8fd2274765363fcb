package io.netlab.session;

import io.netlab.engine.Reach;
import io.netlab.op.NetworkOp;
import io.netlab.plan.Snapshot;
import io.netlab.topology.NodeName;
import java.time.Instant;
import java.util.List;

/** What a journal remembers, one after the other: whoever reads it from its beginning knows the history. */
sealed interface Note {
    /** Hands the note to the visitor. */
    void accept(Visitor visitor);

    /** A line was run and changed something; the fields are those of {@link Entry} and {@link Step}. */
    record Did(
            Instant at,
            NodeName place,
            String line,
            List<NetworkOp> ops,
            List<String> losses,
            Snapshot before,
            Snapshot after,
            Reach reach)
            implements Note {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** The line of that number was taken back. */
    record Undid(int number) implements Note {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** The line of that number, which had been taken back, was done again. */
    record Redid(int number) implements Note {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** A person gave a name to what was there. */
    record Marked(String name, Snapshot then) implements Note {
        @Override
        public void accept(Visitor visitor) {
            visitor.visit(this);
        }
    }

    /** Does something for each kind of note. */
    interface Visitor {
        void visit(Did note);

        void visit(Undid note);

        void visit(Redid note);

        void visit(Marked note);
    }
}

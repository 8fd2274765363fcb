package io.netlab.query;

import io.netlab.topology.NodeName;
import java.util.OptionalLong;

/** {@code ip netns list|identify|pids}: names of namespaces, and processes in them. */
public record NamespaceQuery(NodeName node, ShowOptions options, Subject subject) implements Query {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }

    /** What is asked of namespaces. */
    public sealed interface Subject {
        /** Picks the alternative. */
        <R> R accept(SubjectVisitor<R> visitor);
    }

    /** All names, with the numbers by which the node knows them. */
    public record Names() implements Subject {
        @Override
        public <R> R accept(SubjectVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The name of the namespace that a process is in, or, without a process, of the node's own. */
    public record NameOf(OptionalLong process) implements Subject {
        @Override
        public <R> R accept(SubjectVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The processes in the namespace of that name. */
    public record ProcessesIn(String name) implements Subject {
        @Override
        public <R> R accept(SubjectVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method an alternative of {@link Subject}. */
    public interface SubjectVisitor<R> {
        R visit(Names subject);

        R visit(NameOf subject);

        R visit(ProcessesIn subject);
    }
}

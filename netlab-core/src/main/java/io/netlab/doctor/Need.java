package io.netlab.doctor;

import org.jspecify.annotations.Nullable;

/** One thing that a scenario cannot be built or checked without. */
public sealed interface Need {
    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /** The kernel makes links of the kind ({@code ip link add NAME type KIND}). */
    record LinksOf(String kind) implements Need {
        // Written out, as every scenario asks for it: linking the method that a record gets costs a starting JVM 5 ms.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof LinksOf links && links.kind.equals(kind);
        }

        @Override
        public int hashCode() {
            return kind.hashCode();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The program is installed; a name with a slash is a file of its own. */
    record ProgramNamed(String name) implements Need {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The kernel has the feature. */
    record OfFeature(Feature feature) implements Need {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method an alternative. */
    interface Visitor<R> {
        R visit(LinksOf need);

        R visit(ProgramNamed need);

        R visit(OfFeature need);
    }
}

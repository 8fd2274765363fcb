package io.netlab.tutorial;

import io.netlab.text.MarkedText;
import java.util.List;

/** A piece of what a tutorial tells, in the order in which it is read. */
public sealed interface Prose {
    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /** A paragraph; what is code in it is marked. */
    record Paragraph(MarkedText text) implements Prose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** An item of a list, with its sign: {@code -} or {@code 1.}. */
    record Item(String sign, MarkedText text) implements Prose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Command lines to be typed. */
    record Commands(List<Line> lines) implements Prose {
        public Commands {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Lines to be read as they stand: a drawing, or what a program prints. */
    record Sample(List<String> lines) implements Prose {
        public Sample {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method an alternative. */
    interface Visitor<R> {
        R visit(Paragraph prose);

        R visit(Item prose);

        R visit(Commands prose);

        R visit(Sample prose);
    }
}

package io.netlab.listing;

/**
 * A piece of what is shown, described once for both forms: the words that a person reads, and the value that a program
 * reads in JSON.
 */
sealed interface Field {
    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /** Words that say nothing to a program. */
    record Words(String text) implements Field {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A line end that {@code -o} writes as a backslash. */
    record LineEnd() implements Field {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A value.
     *
     * @param key its name in JSON; empty for an element of an array
     * @param json as JSON has it
     * @param text as a person reads it, with the words around it; empty when only JSON has it
     */
    record Value(String key, Json json, String text, Colour colour) implements Field {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Fields that are an object within the object in JSON, and stand in the line like all others. */
    record Block(String key, Row fields) implements Field {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Values, or blocks without a key, that are an array in JSON; words stand before and behind them in the line. */
    record Series(String key, String before, Row elements, String behind) implements Field {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method an alternative. */
    interface Visitor<R> {
        R visit(Words field);

        R visit(LineEnd field);

        R visit(Value field);

        R visit(Block field);

        R visit(Series field);
    }
}

package io.netlab.doctor;

/** What was found out about a feature. */
sealed interface State {
    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /** It is there and was seen to work; the detail is its version or empty. */
    record Present(String detail) implements State {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * It is not there or does not work.
     *
     * @param why in the words of the kernel or the program
     * @param mend the command that mends it, or a sentence where no command can
     */
    record Missing(String why, String mend) implements State {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** It could not be tried. */
    record Unknown(String why) implements State {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method an alternative. */
    interface Visitor<R> {
        R visit(Present state);

        R visit(Missing state);

        R visit(Unknown state);
    }
}

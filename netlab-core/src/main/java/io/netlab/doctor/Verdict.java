package io.netlab.doctor;

/** A feature and what was found out about it. */
record Verdict(Feature feature, State state) {
    /** True when it was seen. */
    public boolean isPresent() {
        return state instanceof State.Present;
    }

    /** True when it was looked for in vain. */
    public boolean isMissing() {
        return state instanceof State.Missing;
    }
}
